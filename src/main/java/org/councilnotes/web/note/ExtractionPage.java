package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.ExtractionJson;
import org.councilnotes.note.ContentsEntries;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.ExtractionSheetPage;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.NoteLink;
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

  private final ArchiveAccess archiveAccess;

  ExtractionPage(ArchiveAccess archiveAccess) {
    this.archiveAccess = archiveAccess;
  }

  @GetMapping("/notes/{id}/extraction")
  ModelAndView page(@PathVariable String id) {
    ArchiveReader world = archiveAccess.forReader();
    NoteAddress address = new NoteAddress(id);
    Optional<Note> note = address.exactIn(world);
    if (note.isPresent()) {
      ArchivedNote held = ArchivedNote.of(note.get(), world);
      return new ModelAndView("extraction", "view", SheetView.of(held));
    }
    String exact = address.idIn(world).orElseThrow(address::unknown);
    return new ModelAndView(new RedirectView(NoteLink.toExtraction(exact), true, true, false));
  }

  @GetMapping("/api/notes/{id}/extraction")
  @ResponseBody
  JsonNode json(@PathVariable String id) {
    return ExtractionJson.write(new NoteAddress(id).in(archiveAccess.forReader()));
  }

  /** The extraction sheet of a note as the page shows it. */
  record SheetView(ArchivedNote held, List<Row> rows) {

    private static final int FULL = 100;

    SheetView {
      rows = List.copyOf(rows);
    }

    /**
     * One page, or the whole note in formats without pages.
     *
     * @param fullness characters on the page, as a percentage of those on the fullest page
     * @param href address of its first passage; empty where no passage begins on it
     */
    record Row(ExtractionSheetPage page, int fullness, String href, List<Pieces> pieces) {

      Row {
        pieces = List.copyOf(pieces);
      }
    }

    /**
     * A dropped text.
     *
     * @param href address of the section that an entry of a list of contents leads to; empty for
     *     all others
     */
    record Piece(String text, String href) {}

    /** Dropped texts of one page and one kind. */
    record Pieces(DroppedText.Kind kind, List<Piece> texts) {

      Pieces {
        texts = List.copyOf(texts);
      }
    }

    static SheetView of(ArchivedNote held) {
      List<ExtractionSheetPage> pages = ExtractionSheetPage.of(held.note());
      int fullest =
          Math.max(1, pages.stream().mapToInt(ExtractionSheetPage::keptCharacters).max().orElse(1));
      Function<DroppedText, Piece> pieces = pieces(held.note());
      return new SheetView(
          held, pages.stream().map(page -> row(page, held.note().id(), fullest, pieces)).toList());
    }

    private static Function<DroppedText, Piece> pieces(Note note) {
      ContentsEntries entries = ContentsEntries.of(note);
      Map<String, String> headings = new HashMap<>();
      note.passages().stream()
          .filter(passage -> passage.kind() == PassageKind.HEADING)
          .forEach(
              passage ->
                  headings.putIfAbsent(
                      passage.section(), NoteLink.toPassage(note.id(), passage.id())));
      return dropped ->
          new Piece(
              dropped.text(),
              entries
                  .section(dropped)
                  .map(section -> headings.getOrDefault(section.id(), ""))
                  .orElse(""));
    }

    private static Row row(
        ExtractionSheetPage page, String note, int fullest, Function<DroppedText, Piece> pieces) {
      String href =
          page.passages().stream()
              .map(Passage::id)
              .map(id -> NoteLink.toPassage(note, id))
              .findFirst()
              .orElse("");
      return new Row(page, FULL * page.keptCharacters() / fullest, href, pieces(page, pieces));
    }

    private static List<Pieces> pieces(
        ExtractionSheetPage page, Function<DroppedText, Piece> pieces) {
      Map<DroppedText.Kind, List<Piece>> byKind = new EnumMap<>(DroppedText.Kind.class);
      page.dropped()
          .forEach(
              d -> byKind.computeIfAbsent(d.kind(), k -> new ArrayList<>()).add(pieces.apply(d)));
      return byKind.entrySet().stream().map(e -> new Pieces(e.getKey(), e.getValue())).toList();
    }

    public NoteSummary note() {
      return NoteSummary.of(held.note());
    }

    public String noteHref() {
      return NoteLink.to(held.note().id());
    }

    public String jsonHref() {
      return "/api" + NoteLink.toExtraction(held.note().id());
    }

    public ExtractionSheet sheet() {
      return held.note().sheet();
    }

    public int hyphens() {
      return sheet().count(DroppedText.Kind.HYPHEN);
    }

    public boolean hasPages() {
      return rows.stream().anyMatch(row -> row.page().page().isPresent());
    }
  }
}
