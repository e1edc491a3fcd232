package org.councilnotes.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.FacetNames;

/** The text of a note, ready to be shown: its outline, its blocks, and its footnotes at the end. */
record NoteText(List<Entry> outline, List<Block> blocks, List<Footnote> footnotes) {

  NoteText {
    outline = List.copyOf(outline);
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
  }

  /** One line of the outline, leading to the first passage of its section. */
  record Entry(Section section, String href) {}

  /** One footnote with its number and the way back to the text. */
  record Footnote(Footnotes.Numbered numbered, PassageView view) {}

  /**
   * The text of a note.
   *
   * @param marks places to be marked, by id of the passage
   */
  static NoteText of(Note note, FacetNames names, Map<String, List<TextRange>> marks) {
    Footnotes footnotes = Footnotes.of(note);
    PassageViews views = PassageViews.of(note, footnotes, names).marking(marks);
    List<PassageView> text =
        note.passages().stream()
            .filter(passage -> passage.kind() != PassageKind.FOOTNOTE)
            .map(views::view)
            .toList();
    List<Footnote> atTheEnd =
        footnotes.numbered().stream().map(n -> new Footnote(n, views.view(n.passage()))).toList();
    return new NoteText(outline(note), Block.of(text), atTheEnd);
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
}
