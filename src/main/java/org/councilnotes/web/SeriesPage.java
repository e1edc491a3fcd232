package org.councilnotes.web;

import java.util.Locale;
import org.councilnotes.access.Worlds;
import org.councilnotes.search.Facet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The editions of one series. */
@Controller
final class SeriesPage {

  private final Worlds worlds;
  private final Labels labels;

  SeriesPage(Worlds worlds, Labels labels) {
    this.worlds = worlds;
    this.labels = labels;
  }

  @GetMapping("/series/{id}")
  ModelAndView series(@PathVariable String id, Locale locale) {
    Editions editions = Editions.of(id, worlds.forReader());
    if (editions.isEmpty()) {
      throw Refusal.notFound("series", id);
    }
    return new ModelAndView("series", "editions", editions)
        .addObject("name", labels.of(Facet.SERIES, id, locale));
  }
}
