package org.councilnotes.web;

import java.util.List;
import java.util.Locale;
import org.councilnotes.access.Worlds;
import org.councilnotes.json.CompareJson;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.series.Comparison;
import org.councilnotes.web.CompareView.Extent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** Two notes side by side, as a page and as JSON; the page has a form to choose them. */
@Controller
final class ComparePage {

  private static final int TWO = 2;
  private static final String CHANGES = "changes";

  private final Worlds worlds;
  private final Labels labels;

  ComparePage(Worlds worlds, Labels labels) {
    this.worlds = worlds;
    this.labels = labels;
  }

  @GetMapping("/compare")
  ModelAndView page(
      @RequestParam(name = "note", defaultValue = "") List<String> typed,
      @RequestParam(defaultValue = "") String show,
      Locale locale) {
    ArchiveReader world = worlds.forReader();
    List<String> asked = typed.stream().filter(id -> !id.isBlank()).toList();
    CompareForm form = CompareForm.of(asked, world, labels.in(locale));
    ModelAndView page = new ModelAndView("compare", "form", form);
    if (asked.size() >= TWO) {
      Extent extent = show.equals(CHANGES) ? Extent.CHANGES : Extent.ALL;
      List<Note> notes = notes(asked, world);
      page.addObject("view", CompareView.of(notes.getFirst(), notes.getLast(), extent));
    }
    return page;
  }

  @GetMapping("/api/compare")
  @ResponseBody
  JsonNode json(@RequestParam(name = "note", defaultValue = "") List<String> typed) {
    return CompareJson.write(Comparison.of(notes(typed, worlds.forReader())));
  }

  private static List<Note> notes(List<String> typed, ArchiveReader world) {
    List<Note> notes = typed.stream().map(id -> new NoteAddress(id).in(world)).distinct().toList();
    if (typed.size() != TWO || notes.size() != TWO) {
      throw Refusal.badRequest("compare");
    }
    return notes;
  }
}
