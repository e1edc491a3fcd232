package org.councilnotes.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.structure.Anchored;
import org.councilnotes.structure.SampleTruth;

/**
 * A sample note as it was read beside what its source says.
 *
 * @param note tagged
 */
record Sample(String file, Note note, SampleTruth truth, List<Piece> source) {

  static Sample of(String file, Note note) {
    String name = file.substring(0, file.lastIndexOf('.'));
    return new Sample(file, note, SampleTruth.of(name), Piece.ofSource(name));
  }

  /** Puts each figure into a table. */
  void measure(FigureTable table) {
    Alignment alignment = alignment();
    table.add(Figure.SOURCE_WORDS, file, sourceWords().in(keptWords()));
    table.add(Figure.ORDER, file, Sequences.inOrder(words(source), words(Piece.of(note))));
    table.add(Figure.BOUNDARIES, file, alignment.boundaries());
    table.add(Figure.ITEMS_AND_ROWS, file, alignment.ofKinds("item", "row"));
    table.add(Figure.OUTLINE, file, Sequences.shared(outlineOfSource(), outline()));
    table.add(Figure.FOOTNOTES, file, footnotes());
    table.add(Figure.COVER, file, CoverFacts.of(note).exact(CoverFacts.of(truth)));
    table.add(Figure.LANGUAGE, file, Tally.of(note.language().equals(truth.field("language"))));
    table.add(Figure.MARKS, file, Sequences.shared(truth.changes(), changes()));
  }

  Alignment alignment() {
    return new Alignment(source, Piece.of(note));
  }

  WordBag keptWords() {
    return WordBag.of(note.passages().stream().map(Passage::text));
  }

  WordBag sourceWords() {
    return WordBag.of(Stream.concat(truth.printed(), source.stream().map(Piece::text)));
  }

  private static List<String> words(List<Piece> pieces) {
    return pieces.stream().flatMap(p -> WordBag.words(p.text()).stream()).toList();
  }

  List<String> outlineOfSource() {
    return truth.sections().stream()
        .map(s -> s.get("depth") + " [" + s.get("label") + "] " + s.get("heading"))
        .toList();
  }

  /** Without the titles of the annex, which head the whole. */
  List<String> outline() {
    return note.sections().stream()
        .filter(s -> !s.heading().equals(truth.title()) && !Piece.isAnnex(s.heading()))
        .map(Sample::outlined)
        .toList();
  }

  private static String outlined(Section section) {
    return section.depth() + " [" + section.label() + "] " + section.heading();
  }

  private Tally footnotes() {
    List<Anchored> read = new ArrayList<>(Anchored.in(note));
    List<Anchored> wanted = Anchored.in(truth);
    return new Tally(wanted.stream().filter(read::remove).count(), wanted.size());
  }

  private static boolean isAccessible(Passage passage) {
    return passage.marks().stream().noneMatch(m -> m.state() == TextMark.State.BLANKED);
  }

  /** Words added and deleted behind the cover, in the form {@code deleted: words}. */
  List<String> changes() {
    return note.passages().stream()
        .filter(p -> !p.section().equals(Section.COVER))
        .filter(Sample::isAccessible)
        .flatMap(p -> p.marks().stream().map(m -> m.state().key() + ": " + m.range().of(p.text())))
        .toList();
  }
}
