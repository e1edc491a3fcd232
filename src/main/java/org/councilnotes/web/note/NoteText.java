package org.councilnotes.web.note;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.FacetNames;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.note.PassageView.PageStart;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun.Ink;

/** The text of a note as the page shows it: outline, blocks, and footnotes at the end. */
record NoteText(List<Entry> outline, List<Block> blocks, List<Footnote> footnotes) {

  NoteText {
    outline = List.copyOf(outline);
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
  }

  /** One line of the outline, which links to the first passage of its section. */
  record Entry(Section section, String href) {}

  /** One footnote with its number and its link back to the text. */
  record Footnote(FootnoteNumbering.Numbered numbered, PassageView view) {}

  /**
   * Builds the text of a note.
   *
   * @param marks ranges to highlight, by id of the passage
   */
  static NoteText of(Note note, FacetNames names, Map<String, List<TextRange>> marks) {
    FootnoteNumbering footnotes = FootnoteNumbering.of(note);
    PassagePresenter views = PassagePresenter.of(note, footnotes, names).withMarks(marks);
    List<PassageView> text =
        note.passages().stream()
            .filter(passage -> passage.kind() != PassageKind.FOOTNOTE)
            .map(views::view)
            .toList();
    List<Footnote> atTheEnd =
        footnotes.numbered().stream().map(n -> new Footnote(n, views.view(n.passage()))).toList();
    return new NoteText(outline(note), new BlockGrouping(note).of(text), atTheEnd);
  }

  private static List<Entry> outline(Note note) {
    return note.sections().stream().flatMap(section -> entry(section, note)).toList();
  }

  private static Stream<Entry> entry(Section section, Note note) {
    return note.passages().stream()
        .filter(p -> p.section().equals(section.id()) || p.section().startsWith(section.id() + "."))
        .limit(1)
        .map(p -> new Entry(section, NoteLink.here(p.id())));
  }

  /**
   * Consecutive passages that are shown as one element: lines of the cover, items of a list, rows
   * of a table, or a single passage.
   *
   * @param table of rows with cells; empty for anything else
   */
  record Block(PassageKind kind, List<PassageView> passages, Optional<TableView> table) {

    Block {
      passages = List.copyOf(passages);
    }

    /** The name of the template's part that shows it. */
    public String form() {
      boolean remarks = passages.stream().anyMatch(p -> p.passage().place().remark().isPresent());
      return remarks ? "REMARKS" : table.isPresent() ? "TABLE" : kind.name();
    }
  }

  /**
   * Builds the views of the passages of one note.
   *
   * @param levels levels of headings, by id of the section
   * @param marks ranges to highlight, by id of the passage
   * @param pageStarts kind of page start, by id of the first passage of each page
   */
  record PassagePresenter(
      Map<String, Integer> levels,
      Map<String, PageStart> pageStarts,
      FootnoteNumbering footnotes,
      PassageTagsView.Presenter tags,
      Map<String, List<TextRange>> marks) {

    private static final int HIGHEST_HEADING = 2;
    private static final int DEEPEST_HEADING = 6;

    static PassagePresenter of(Note note, FootnoteNumbering footnotes, FacetNames names) {
      Map<String, Integer> levels =
          note.sections().stream()
              .collect(
                  Collectors.toMap(Section::id, PassagePresenter::level, (first, second) -> first));
      return new PassagePresenter(
          levels, pageStarts(note), footnotes, new PassageTagsView.Presenter(names), Map.of());
    }

    /** The same presenter with other ranges to highlight. */
    PassagePresenter withMarks(Map<String, List<TextRange>> newMarks) {
      return new PassagePresenter(levels, pageStarts, footnotes, tags, newMarks);
    }

    PassageView view(Passage passage) {
      return new PassageView(
          passage,
          StyledText.of(passage)
              .with(marks.getOrDefault(passage.id(), List.of()), Ink.MATCH)
              .withFootnoteCalls(footnotes.in(passage)),
          tags.of(passage),
          levels.getOrDefault(passage.section(), HIGHEST_HEADING),
          pageStarts.getOrDefault(passage.id(), PageStart.NONE));
    }

    private static int level(Section section) {
      return Math.clamp(section.depth() + 1L, HIGHEST_HEADING, DEEPEST_HEADING);
    }

    /** The page starts. Footnotes are left out, as they are shown at the end. */
    private static Map<String, PageStart> pageStarts(Note note) {
      Map<String, PageStart> starts = new HashMap<>();
      Set<OptionalInt> seen = new HashSet<>(Set.of(OptionalInt.empty()));
      for (Passage passage : note.passages()) {
        OptionalInt page = passage.place().page();
        if (passage.kind() != PassageKind.FOOTNOTE && seen.add(page)) {
          boolean ocr = note.sheet().isReadByOcr(page);
          starts.put(passage.id(), ocr ? PageStart.OCR_PAGE : PageStart.PAGE);
        }
      }
      return starts;
    }
  }
}
