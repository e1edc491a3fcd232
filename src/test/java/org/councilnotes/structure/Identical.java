package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;

/**
 * How far two files of one note read alike.
 *
 * @param there which part of the first file's passages the second has too, with the same section,
 *     kind, words, marks of change and, for a footnote, anchor; each passage counts once
 * @param back the same the other way round
 * @param footnotes which part of the first file's footnotes the second has at the same anchor
 * @param cover whether both read the same fields on the cover
 */
public record Identical(Share there, Share back, Share footnotes, boolean cover) {

  /** A number of passages out of all. */
  public record Share(int same, int all) {

    /** Between 0 and 1; 1 of nothing. */
    public double value() {
      return all == 0 ? 1 : (double) same / all;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%3d/%-3d %5.1f %%", same, all, 100 * value());
    }

    private static Share of(List<String> wanted, List<String> found) {
      List<String> left = new ArrayList<>(found);
      return new Share((int) wanted.stream().filter(left::remove).count(), wanted.size());
    }
  }

  public static Identical of(Note first, Note second) {
    return new Identical(
        Share.of(faces(first, PassageKind.values()), faces(second, PassageKind.values())),
        Share.of(faces(second, PassageKind.values()), faces(first, PassageKind.values())),
        Share.of(faces(first, PassageKind.FOOTNOTE), faces(second, PassageKind.FOOTNOTE)),
        cover(first).equals(cover(second)));
  }

  /** A cover without the pages of evidence, which other formats than PDF lack. */
  private static CoverPage cover(Note note) {
    CoverPage cover = note.cover();
    List<MarkingEvidence> evidence =
        cover.markingEvidence().stream()
            .map(e -> new MarkingEvidence(e.source(), e.words(), OptionalInt.empty()))
            .toList();
    return cover.withMarking(cover.marking(), cover.markingDoubt(), evidence);
  }

  /** The lower of both ways. */
  public double passages() {
    return Math.min(there.value(), back.value());
  }

  private static List<String> faces(Note note, PassageKind... kinds) {
    return note.passages().stream()
        .filter(p -> List.of(kinds).contains(p.kind()))
        .map(Identical::face)
        .toList();
  }

  private static String face(Passage p) {
    String anchor = p.place().anchor().map(Object::toString).orElse("");
    return p.section() + "/" + p.kind() + "/" + p.text() + p.marks() + anchor;
  }
}
