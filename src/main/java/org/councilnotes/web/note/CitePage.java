package org.councilnotes.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.series.SeriesNotes;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The text of a passage with its citation for copying, as a page and as plain text. */
@Controller
final class CitePage {

  private static final String PLAIN = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final Corpus corpus;

  CitePage(ArchiveAccess archiveAccess, FacetValues facets, Corpus corpus) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.corpus = corpus;
  }

  /** A passage with its citation. */
  record Cited(Note note, CitationView cited, PassageMenu menu) {

    public String href() {
      return NoteLink.toCitation(note.id(), cited.passage().id());
    }

    public BasketEntry kept() {
      return BasketEntry.of(cited.passage());
    }

    public String plainHref() {
      return NoteLink.toPlainCitation(note.id(), cited.passage().id());
    }
  }

  @GetMapping(path = "/notes/{id}/cite", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String passage,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      HttpServletRequest request) {
    SearchState carried = SearchState.of(parameters, facets);
    CitedPassage found = found(id, passage);
    PassageMenu menu =
        PassageMenu.of(
            found.held(),
            found.passage(),
            nearest(found.held().note()),
            OriginalPdf.of(found.held(), corpus),
            carried);
    CitationView cited = CitationView.of(found.citation(), locale, SiteRoot.of(request));
    return new ModelAndView(
        "cite", Map.of("view", new Cited(found.held().note(), cited, menu), "carried", carried));
  }

  @GetMapping(path = "/notes/{id}/cite", produces = PLAIN)
  @ResponseBody
  String plain(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String passage,
      Locale locale,
      HttpServletRequest request) {
    return CitationView.of(found(id, passage).citation(), locale, SiteRoot.of(request)).text();
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

  private Optional<String> nearest(Note note) {
    return note.report()
        .series()
        .flatMap(series -> SeriesNotes.of(series, archiveAccess.forReader()).nearestHref(note));
  }

  private record CitedPassage(ArchivedNote held, Passage passage) {

    Citation citation() {
      Optional<String> reading =
          held.files().stream().findFirst().map(file -> file.version().reading());
      return Citation.of(held.note(), passage, reading);
    }
  }

  private CitedPassage found(String id, String passage) {
    ArchiveReader world = archiveAccess.forReader();
    ArchivedNote held = ArchivedNote.of(new NoteAddress(id).in(world), world);
    Passage cited =
        held.note().passages().stream()
            .filter(p -> p.id().equals(passage))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("passage", passage));
    return new CitedPassage(held, cited);
  }
}
