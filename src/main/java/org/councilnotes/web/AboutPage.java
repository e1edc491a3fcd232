package org.councilnotes.web;

import java.util.List;
import java.util.Locale;
import org.councilnotes.access.Worlds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the archive is, what it holds, how far it can be trusted and what it is built on. */
@Controller
final class AboutPage {

  private final Worlds worlds;
  private final String version;

  AboutPage(Worlds worlds, @Value("${archive.version}") String version) {
    this.worlds = worlds;
    this.version = version;
  }

  @GetMapping("/about")
  ModelAndView page(Locale locale) {
    return new ModelAndView("about", "view", AboutView.of(worlds.forReader(), locale))
        .addObject("credits", List.of(Credit.values()))
        .addObject("version", version);
  }
}
