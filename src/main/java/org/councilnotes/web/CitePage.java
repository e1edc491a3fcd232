package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.access.Worlds;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.research.Citation;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.HeldNote;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The words of a passage with their place, to be copied: as a page and as plain text. */
@Controller
final class CitePage {

  private static final String PLAIN = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

  private final Worlds worlds;

  CitePage(Worlds worlds) {
    this.worlds = worlds;
  }

  /**
   * A passage to be copied.
   *
   * @param text quote and citation
   */
  record Cited(Note note, Passage passage, String text) {

    public String backHref() {
      return NoteLink.toPassage(note.id(), passage.id());
    }

    public String historyHref() {
      return NoteLink.toWording(passage.id());
    }

    public String plainHref() {
      return NoteLink.toPlainCitation(note.id(), passage.id());
    }
  }

  @GetMapping(path = "/notes/{id}/cite", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(@PathVariable String id, @RequestParam(defaultValue = "") String passage) {
    return new ModelAndView("cite", "cited", cited(id, passage));
  }

  @GetMapping(path = "/notes/{id}/cite", produces = PLAIN)
  @ResponseBody
  String plain(@PathVariable String id, @RequestParam(defaultValue = "") String passage) {
    return cited(id, passage).text();
  }

  @GetMapping(path = "/notes/{id}/cite.txt", produces = PLAIN)
  @ResponseBody
  String file(@PathVariable String id, @RequestParam(defaultValue = "") String passage) {
    return cited(id, passage).text();
  }

  private Cited cited(String id, String passage) {
    ArchiveReader world = worlds.forReader();
    HeldNote held = HeldNote.of(new NoteAddress(id).in(world), world);
    Passage cited =
        held.note().passages().stream()
            .filter(p -> p.id().equals(passage))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("passage", passage));
    Optional<String> reading =
        held.files().stream().findFirst().map(file -> file.version().reading());
    String text = Citation.of(held.note(), cited, reading).copied();
    return new Cited(held.note(), cited, text);
  }
}
