package org.councilnotes.collate.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;

/**
 * Two notes that are compared with each other.
 *
 * @param shown the note that is not the base
 * @param struck number of rows that one of the two has struck through as a whole and the other one
 *     lacks, so that they stand in neither
 * @param steps the step of each row of the comparison from the older to the newer note
 */
public record NotePair(
    NoteColumn older,
    NoteColumn newer,
    NoteColumn shown,
    long struck,
    List<Optional<WordingStep>> steps) {

  public NotePair {
    steps = List.copyOf(steps);
  }

  /**
   * The pairs of a comparison, in order of time. Text of an older note that the base lacks counts
   * as dropped.
   *
   * @param base the note that all others are compared with; by default each is compared with the
   *     one before it
   */
  static List<NotePair> of(Comparison comparison, List<NoteColumn> notes, OptionalInt base) {
    return IntStream.range(0, notes.size())
        .filter(i -> i != base.orElse(0))
        .mapToObj(
            i -> {
              NoteColumn other = notes.get(base.orElse(i - 1));
              NoteColumn shown = notes.get(i);
              return i < other.witness()
                  ? of(comparison, shown, other, shown, steps(comparison, i, other, base))
                  : of(comparison, other, shown, shown, steps(comparison, i, other, base));
            })
        .toList();
  }

  private static NotePair of(
      Comparison comparison,
      NoteColumn older,
      NoteColumn newer,
      NoteColumn shown,
      List<Optional<WordingStep>> steps) {
    long struck =
        IntStream.range(0, steps.size())
            .filter(row -> steps.get(row).isEmpty())
            .mapToObj(row -> comparison.rows().get(row).cells())
            .filter(
                cells ->
                    cells.get(older.witness()).isPresent()
                        || cells.get(newer.witness()).isPresent())
            .count();
    return new NotePair(older, newer, shown, struck, steps);
  }

  private static List<Optional<WordingStep>> steps(
      Comparison comparison, int shown, NoteColumn other, OptionalInt base) {
    return base.isEmpty()
        ? comparison.rows().stream().map(row -> row.steps().get(shown - 1)).toList()
        : comparison.steps(Math.min(shown, other.witness()), Math.max(shown, other.witness()));
  }

  /** The number of rows by relation; every relation is a key. */
  public Map<PassageRelation, Integer> counts() {
    return Comparison.summary(steps);
  }

  /** The number of changed rows with expected changes only. */
  public long expected() {
    return steps.stream().flatMap(Optional::stream).filter(WordingStep::isOnlyExpected).count();
  }

  /** The number of dropped rows beside which a new one is offered, as the same point. */
  public long samePoints() {
    return steps.stream()
        .flatMap(Optional::stream)
        .filter(step -> step.relation() == PassageRelation.DROPPED)
        .filter(step -> step.samePoint().isPresent())
        .count();
  }

  /** The number of rows whose texts are only likely counterparts. */
  public long likely() {
    return steps.stream().flatMap(Optional::stream).filter(WordingStep::isLikely).count();
  }
}
