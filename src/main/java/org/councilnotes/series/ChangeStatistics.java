package org.councilnotes.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.note.Note;

/**
 * How much changed from one edition to the next.
 *
 * @param share the share of words that changed
 * @param wordings how many passages have each relation; every relation is a key
 * @param likely how many of the changed ones are only likely counterparts, which histories count as
 *     dropped and as new
 */
public record ChangeStatistics(
    ChangeShare share, Map<PassageRelation, Integer> wordings, long likely) {

  public ChangeStatistics {
    wordings = Map.copyOf(wordings);
  }

  /** The statistics of two notes, compared with each other alone. */
  public static ChangeStatistics between(Note older, Note newer) {
    return steps(Comparison.of(List.of(older, newer))).getFirst();
  }

  /** From each edition to the next, in order: one less than there are editions. */
  public static List<ChangeStatistics> steps(Comparison comparison) {
    return IntStream.range(1, comparison.witnesses().size())
        .mapToObj(newer -> step(newer, comparison.rows()))
        .toList();
  }

  private static ChangeStatistics step(int newer, List<AlignmentRow> rows) {
    int older = newer - 1;
    return new ChangeStatistics(
        ChangeShare.sum(rows.stream().flatMap(row -> share(older, row).stream()).toList()),
        Comparison.summary(rows.stream().map(row -> row.steps().get(older)).toList()),
        rows.stream()
            .flatMap(row -> row.steps().get(older).stream())
            .filter(WordingStep::isLikely)
            .count());
  }

  private static Optional<ChangeShare> share(int older, AlignmentRow row) {
    return row.steps()
        .get(older)
        .map(step -> ChangeShare.of(step, row.cells().get(older), row.cells().get(older + 1)));
  }

  /** How many passages have a relation. */
  public int of(PassageRelation relation) {
    return wordings.getOrDefault(relation, 0);
  }
}
