package org.councilnotes.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.Dropped;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Passage;
import org.councilnotes.note.SheetPage;
import org.councilnotes.search.HeldNote;
import org.councilnotes.search.NoteSummary;

/** The extraction sheet of a note, ready to be shown. */
record ExtractionView(HeldNote held, List<Row> rows) {

  private static final int FULL = 100;

  ExtractionView {
    rows = List.copyOf(rows);
  }

  /**
   * One page, or all of a note without pages.
   *
   * @param fullness characters shown, in hundredths of those of the fullest page
   * @param href of its first passage; empty where none begins here
   */
  record Row(SheetPage page, int fullness, String href, List<Pieces> pieces) {

    Row {
      pieces = List.copyOf(pieces);
    }
  }

  /** What was left out of one page for one reason. */
  record Pieces(Dropped.Kind kind, List<String> texts) {

    Pieces {
      texts = List.copyOf(texts);
    }
  }

  static ExtractionView of(HeldNote held) {
    List<SheetPage> pages = SheetPage.of(held.note());
    int fullest = Math.max(1, pages.stream().mapToInt(SheetPage::kept).max().orElse(1));
    return new ExtractionView(
        held, pages.stream().map(page -> row(page, held.note().id(), fullest)).toList());
  }

  private static Row row(SheetPage page, String note, int fullest) {
    String href =
        page.passages().stream()
            .map(Passage::id)
            .map(id -> NoteLink.toPassage(note, id))
            .findFirst()
            .orElse("");
    return new Row(page, FULL * page.kept() / fullest, href, pieces(page));
  }

  private static List<Pieces> pieces(SheetPage page) {
    Map<Dropped.Kind, List<String>> byKind = new EnumMap<>(Dropped.Kind.class);
    page.dropped()
        .forEach(d -> byKind.computeIfAbsent(d.kind(), k -> new ArrayList<>()).add(d.text()));
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
    return sheet().count(Dropped.Kind.HYPHEN);
  }

  public boolean hasPages() {
    return rows.stream().anyMatch(row -> row.page().page().isPresent());
  }
}
