package org.councilnotes.collate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.councilnotes.collate.align.AlignmentMatch;
import org.councilnotes.collate.align.WitnessBody;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;

/**
 * Several editions side by side: which section and which passage became which. Witnesses are joined
 * by the lineage of each wording and not by tables of two pasted together, so that any two of them
 * can be compared ({@link #steps}).
 */
public final class Comparison {

  /** Fewer are no comparison. */
  public static final int FEWEST = 2;

  /** More do not stand side by side; the history of wordings goes through any number. */
  public static final int MOST_BESIDE = 10;

  private final AlignedWitnesses all;
  private final WordingSteps journey;
  private final List<Witness> witnesses;
  private final List<SectionRow> sections;
  private final List<AlignmentRow> rows;

  private Comparison(List<Note> notes) {
    all = AlignedWitnesses.of(notes.stream().map(WitnessBody::of).toList());
    witnesses =
        IntStream.range(0, notes.size()).mapToObj(i -> Witness.of(i, notes.get(i))).toList();
    sections = all.outlines().rows();
    journey = new WordingSteps(all);
    rows = rows(all, journey);
  }

  /**
   * Compares notes.
   *
   * @param notes two or more, oldest first
   */
  public static Comparison of(List<Note> notes) {
    if (notes.size() < FEWEST) {
      throw new IllegalArgumentException(
          "a comparison needs at least two notes, given " + notes.size());
    }
    return new Comparison(notes);
  }

  /** Each note once, in the order given: none is compared with itself. */
  public static List<Note> distinctNotes(List<Note> notes) {
    return notes.stream().distinct().toList();
  }

  private static List<AlignmentRow> rows(AlignedWitnesses all, WordingSteps journey) {
    List<List<Optional<AlignmentRow.Cell>>> columns =
        IntStream.range(0, all.bodies().size()).mapToObj(all::cells).toList();
    List<AlignmentRow> rows = new ArrayList<>();
    for (int row = 0; row < all.chains().size(); row++) {
      int place = row;
      List<Optional<WordingStep>> steps = journey.steps(all.chains().get(row));
      rows.add(new AlignmentRow(columns.stream().map(column -> column.get(place)).toList(), steps));
    }
    return rows;
  }

  /** Oldest first, two or more. */
  public List<Witness> witnesses() {
    return witnesses;
  }

  /**
   * In the order of the newest witness, one that it lacks after its old predecessor; the cover is
   * none.
   */
  public List<SectionRow> sections() {
    return sections;
  }

  /** The passages that carry wording (no cover, no headings), in the same order. */
  public List<AlignmentRow> rows() {
    return rows;
  }

  /**
   * What became of each row between any two witnesses: one step a row, empty where both lack it.
   *
   * @param older position of the one that comes first, from 0
   */
  public List<Optional<WordingStep>> steps(int older, int newer) {
    PairAnalysis between = new PairAnalysis(all, older, newer, all.chainsBetween(older, newer));
    return all.chains().stream()
        .map(
            chain ->
                Optional.of(new AlignmentMatch(chain.parts().get(older), chain.parts().get(newer)))
                    .filter(match -> !match.isNew() || !match.isDropped())
                    .map(between::step))
        .toList();
  }

  /** What aligning found in all witnesses. */
  public AlignedWitnesses collected() {
    return all;
  }

  /** The steps of texts from witness to witness. */
  public WordingSteps journey() {
    return journey;
  }

  /** How many rows have each relation, counted over all steps; every relation is there. */
  public Map<PassageRelation, Integer> summary() {
    return summary(rows.stream().flatMap(row -> row.steps().stream()).toList());
  }

  /** How many of the steps have each relation; every relation is there. */
  public static Map<PassageRelation, Integer> summary(List<Optional<WordingStep>> steps) {
    Map<PassageRelation, Integer> counts = new EnumMap<>(PassageRelation.class);
    for (PassageRelation relation : PassageRelation.values()) {
      counts.put(relation, 0);
    }
    steps.stream()
        .flatMap(Optional::stream)
        .forEach(step -> counts.merge(step.relation(), 1, Integer::sum));
    return counts;
  }

  /**
   * A note that bears witness to the wording.
   *
   * @param siglum A for the oldest, then B and so on; AA after Z
   * @param note its id
   * @param edition as {@link Note#edition()} names it
   */
  public record Witness(String siglum, String note, String edition) {

    private static final int LETTERS = 26;

    /** The note at a position, 0 for the oldest. */
    static Witness of(int position, Note note) {
      return new Witness(siglum(position), note.id(), note.edition());
    }

    private static String siglum(int position) {
      String last = Character.toString('A' + position % LETTERS);
      return position < LETTERS ? last : siglum(position / LETTERS - 1) + last;
    }
  }

  /**
   * What became of a section from one witness to the next.
   *
   * @param relation of its label and heading; split or merged where it is on one side only, but its
   *     words are from a section that has another counterpart, or went into one
   * @param partner that section: of the older witness where it was split off, of the newer one
   *     where it was merged
   */
  public record SectionStep(PassageRelation relation, Optional<Section> partner) {

    static SectionStep of(PassageRelation relation) {
      return new SectionStep(relation, Optional.empty());
    }
  }

  /**
   * One section through all witnesses.
   *
   * @param cells one per witness; empty where it is absent
   * @param steps what became of it, one per pair of neighbouring witnesses; empty where it is
   *     absent in both; its wording is in the rows
   */
  public record SectionRow(List<Optional<Section>> cells, List<Optional<SectionStep>> steps) {

    public SectionRow {
      cells = List.copyOf(cells);
      steps = List.copyOf(steps);
    }

    /** What became of it last. */
    public PassageRelation relation() {
      return steps.stream()
          .flatMap(Optional::stream)
          .reduce((a, b) -> b)
          .map(SectionStep::relation)
          .orElseThrow();
    }

    /** The newest witness that has it. */
    public OptionalInt newest() {
      return IntStream.range(0, cells.size())
          .filter(i -> cells.get(i).isPresent())
          .reduce((a, b) -> b);
    }
  }
}
