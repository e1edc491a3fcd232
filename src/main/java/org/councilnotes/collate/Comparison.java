package org.councilnotes.collate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.align.WitnessBody;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;

/**
 * A comparison of several editions: which section and which passage became which. Witnesses are
 * joined by the chain of each wording, not by combining tables of two, so that any two of them can
 * be compared ({@link #steps}).
 */
public final class Comparison {

  /** The least number of witnesses. */
  public static final int FEWEST = 2;

  /**
   * The largest number of witnesses that pages show side by side. The history of a wording has no
   * limit.
   */
  public static final int MOST_BESIDE = 10;

  private final AlignedWitnesses all;
  private final WordingSteps wordingSteps;
  private final SamePointRows samePointRows;
  private final List<Witness> witnesses;
  private final List<SectionRow> sections;
  private final List<AlignmentRow> rows;

  private Comparison(List<Note> notes) {
    all = AlignedWitnesses.of(notes.stream().map(WitnessBody::of).toList());
    witnesses =
        IntStream.range(0, notes.size()).mapToObj(i -> Witness.of(i, notes.get(i))).toList();
    sections = all.outlines().rows();
    wordingSteps = new WordingSteps(all);
    samePointRows = new SamePointRows(all);
    rows = alignmentRows();
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

  /** The notes without duplicates, in the order given, so that none is compared with itself. */
  public static List<Note> distinctNotes(List<Note> notes) {
    return notes.stream().distinct().toList();
  }

  /** The marking of the strictest note. */
  public Marking marking() {
    return witnesses.stream()
        .map(Witness::marking)
        .max(Comparator.naturalOrder())
        .orElse(Marking.PUBLIC);
  }

  private List<AlignmentRow> alignmentRows() {
    List<List<Optional<AlignmentRow.Cell>>> columns =
        IntStream.range(0, all.bodies().size()).mapToObj(all::cells).toList();
    List<List<Optional<WordingStep>>> steps = neighbourSteps();
    return IntStream.range(0, all.rows().size())
        .mapToObj(
            row ->
                new AlignmentRow(
                    columns.stream().map(column -> column.get(row)).toList(),
                    steps.stream().map(step -> step.get(row)).toList()))
        .toList();
  }

  /** For each witness but the last, the steps of all rows from it to the next. */
  private List<List<Optional<WordingStep>>> neighbourSteps() {
    List<List<Optional<WordingStep>>> byRow = all.rows().stream().map(wordingSteps::steps).toList();
    return IntStream.range(0, all.bodies().size() - 1)
        .mapToObj(
            older ->
                samePointRows.offered(
                    IntStream.range(0, byRow.size())
                        .mapToObj(
                            row ->
                                byRow
                                    .get(row)
                                    .get(older)
                                    .map(s -> told(older, older + 1, all.rows().get(row), s)))
                        .toList(),
                    older,
                    older + 1))
        .toList();
  }

  private WordingStep told(int older, int newer, AlignmentChain row, WordingStep step) {
    return all.likely().areLikely(older, newer, row.between(older, newer)) ? step.asLikely() : step;
  }

  /** The witnesses, oldest first; at least two. */
  public List<Witness> witnesses() {
    return witnesses;
  }

  /**
   * The sections in the order of the newest witness; one that it lacks comes after its predecessor
   * in an older one. Without the cover.
   */
  public List<SectionRow> sections() {
    return sections;
  }

  /** The wordings, in the same order: passages without covers and headings. */
  public List<AlignmentRow> rows() {
    return rows;
  }

  /**
   * What became of each row between any two witnesses: one step for each row, empty where both lack
   * it, or have it struck through or not at all.
   *
   * @param older position of the older one, from 0
   */
  public List<Optional<WordingStep>> steps(int older, int newer) {
    PairAnalysis pairAnalysis =
        new PairAnalysis(all, older, newer, all.chainsBetween(older, newer));
    return samePointRows.offered(
        all.rows().stream()
            .map(
                row ->
                    Optional.of(row.between(older, newer))
                        .filter(match -> !match.isNew() || !match.isDropped())
                        .flatMap(pairAnalysis::step)
                        .map(step -> told(older, newer, row, step)))
            .toList(),
        older,
        newer);
  }

  /** The alignment of all witnesses. */
  public AlignedWitnesses collected() {
    return all;
  }

  /** The steps of texts from witness to witness. */
  public WordingSteps wordingSteps() {
    return wordingSteps;
  }

  /** The number of steps of each relation; every relation is a key. */
  public Map<PassageRelation, Integer> summary() {
    return summary(rows.stream().flatMap(row -> row.steps().stream()).toList());
  }

  /** The number of these steps of each relation; every relation is a key. */
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
   * A note as one side of a comparison.
   *
   * @param siglum A for the oldest, then B and so on; AA after Z
   * @param note its id
   * @param edition as its period names it; empty where no period is stated
   * @param name see {@link Note#shortName()}
   */
  public record Witness(
      String siglum, String note, Optional<String> edition, String name, Marking marking) {

    private static final int LETTERS = 26;

    /** The note at a position, 0 for the oldest. */
    static Witness of(int position, Note note) {
      return new Witness(
          siglum(position), note.id(), note.report().edition(), note.shortName(), note.marking());
    }

    private static String siglum(int position) {
      String last = Character.toString('A' + position % LETTERS);
      return position < LETTERS ? last : siglum(position / LETTERS - 1) + last;
    }
  }

  /**
   * What became of a section from one witness to the next.
   *
   * @param relation of its label and heading. Split or merged where only one side has the section,
   *     and its words come from a section with another counterpart, or went into one
   * @param partner that other section: of the older witness where this one was split off, of the
   *     newer one where it was merged
   */
  public record SectionStep(PassageRelation relation, Optional<Section> partner) {

    static SectionStep of(PassageRelation relation) {
      return new SectionStep(relation, Optional.empty());
    }
  }

  /**
   * One section through all witnesses.
   *
   * @param cells one for each witness; empty where it is absent
   * @param steps one for each pair of neighbouring witnesses; empty where it is absent in both. Its
   *     wording is in the rows
   */
  public record SectionRow(List<Optional<Section>> cells, List<Optional<SectionStep>> steps) {

    public SectionRow {
      cells = List.copyOf(cells);
      steps = List.copyOf(steps);
    }

    /** What became of it in the last step. */
    public PassageRelation relation() {
      return steps.stream()
          .flatMap(Optional::stream)
          .reduce((a, b) -> b)
          .map(SectionStep::relation)
          .orElseThrow();
    }
  }
}
