package org.councilnotes.series;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;

/**
 * Several editions side by side: which section and which passage became which.
 *
 * @param witnesses oldest first, two or more
 * @param sections in the order of the newest witness, a dropped one after its old predecessor; the
 *     cover is none
 * @param rows of passages that carry wording (no cover, no headings), in the same order
 */
public record Comparison(List<Witness> witnesses, List<SectionRow> sections, List<Row> rows) {

  public Comparison {
    witnesses = List.copyOf(witnesses);
    sections = List.copyOf(sections);
    rows = List.copyOf(rows);
  }

  /**
   * Compares notes, oldest first.
   *
   * @param notes exactly two, until comparison of more is built
   * @return the table of the two
   */
  public static Comparison of(List<Note> notes) {
    if (notes.size() < 2) {
      throw new IllegalArgumentException(
          "a comparison needs at least two notes, given " + notes.size());
    }
    if (notes.size() > 2) {
      throw new IllegalArgumentException(
          "only two notes can be compared as yet, given " + notes.size());
    }
    return Collation.of(notes.getFirst(), notes.getLast());
  }

  /** How many rows have each relation, counted over all steps; every relation is there. */
  public Map<Relation, Integer> summary() {
    Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      counts.put(relation, 0);
    }
    rows.stream()
        .flatMap(row -> row.steps().stream())
        .flatMap(Optional::stream)
        .forEach(step -> counts.merge(step.relation(), 1, Integer::sum));
    return counts;
  }

  /**
   * A note that bears witness to the wording.
   *
   * @param siglum A for the oldest, then B and so on
   * @param note its id
   * @param edition as {@link Note#edition()} names it
   */
  public record Witness(String siglum, String note, String edition) {

    /** The note at a position, 0 for the oldest. */
    static Witness of(int position, Note note) {
      return new Witness(Character.toString('A' + position), note.id(), note.edition());
    }
  }

  /**
   * One section through all witnesses.
   *
   * @param cells one per witness; empty where it is absent
   * @param relation of its label and heading; its wording is in the rows
   */
  public record SectionRow(List<Optional<Section>> cells, Relation relation) {

    public SectionRow {
      cells = List.copyOf(cells);
    }
  }
}
