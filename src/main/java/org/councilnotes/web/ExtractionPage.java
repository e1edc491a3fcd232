package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.access.Worlds;
import org.councilnotes.json.ExtractionJson;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.HeldNote;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;

/** The extraction sheet of one note, as a page and as JSON. */
@Controller
final class ExtractionPage {

  private final Worlds worlds;

  ExtractionPage(Worlds worlds) {
    this.worlds = worlds;
  }

  @GetMapping("/notes/{id}/extraction")
  ModelAndView page(@PathVariable String id) {
    ArchiveReader world = worlds.forReader();
    NoteAddress address = new NoteAddress(id);
    Optional<Note> note = address.exactIn(world);
    if (note.isPresent()) {
      HeldNote held = HeldNote.of(note.get(), world);
      return new ModelAndView("extraction", "view", ExtractionView.of(held));
    }
    String exact = address.idIn(world).orElseThrow(address::unknown);
    return new ModelAndView(new RedirectView(NoteLink.toExtraction(exact), true, true, false));
  }

  @GetMapping("/api/notes/{id}/extraction")
  @ResponseBody
  JsonNode json(@PathVariable String id) {
    return ExtractionJson.write(new NoteAddress(id).in(worlds.forReader()));
  }
}
