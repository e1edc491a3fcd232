package org.councilnotes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.Worlds;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.research.Citation;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.HeldNote;
import org.councilnotes.search.NoteSummary;
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

  /** A passage to be copied, and where its page leads. */
  record Cited(Note note, CitedView cited) {

    public String href() {
      return NoteLink.toCitation(note.id(), cited.passage().id());
    }

    public String backHref() {
      return NoteLink.toPassage(note.id(), cited.passage().id());
    }

    public Optional<String> historyHref() {
      return NoteLink.toHistory(NoteSummary.of(note), cited.passage());
    }

    public String plainHref() {
      return NoteLink.toPlainCitation(note.id(), cited.passage().id());
    }
  }

  @GetMapping(path = "/notes/{id}/cite", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String passage,
      Locale locale,
      HttpServletRequest request) {
    return new ModelAndView("cite", "view", cited(id, passage, locale, SiteRoot.of(request)));
  }

  @GetMapping(path = "/notes/{id}/cite", produces = PLAIN)
  @ResponseBody
  String plain(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String passage,
      Locale locale,
      HttpServletRequest request) {
    return cited(id, passage, locale, SiteRoot.of(request)).cited().text();
  }

  @GetMapping(path = "/notes/{id}/cite.txt", produces = PLAIN)
  @ResponseBody
  String file(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String passage,
      Locale locale,
      HttpServletRequest request) {
    return plain(id, passage, locale, request);
  }

  private Cited cited(String id, String passage, Locale locale, SiteRoot root) {
    ArchiveReader world = worlds.forReader();
    HeldNote held = HeldNote.of(new NoteAddress(id).in(world), world);
    Passage cited =
        held.note().passages().stream()
            .filter(p -> p.id().equals(passage))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("passage", passage));
    Optional<String> reading =
        held.files().stream().findFirst().map(file -> file.version().reading());
    Citation citation = Citation.of(held.note(), cited, reading);
    return new Cited(held.note(), CitedView.of(citation, locale, root));
  }
}
