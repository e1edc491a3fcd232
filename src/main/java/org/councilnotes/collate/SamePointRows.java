package org.councilnotes.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.align.ScoredPair;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;

/**
 * Offers beside a row that is dropped, and beside one that is new, the other one that seems to make
 * the same point in other words. The rows stay what they are: it is a guess, and counts for
 * nothing.
 */
final class SamePointRows {

  /**
   * Two rows that seem to make the same point.
   *
   * @param step from which witness to the next one
   * @param dropped position of the row that ends there
   * @param begun position of the row that begins there
   */
  private record RowPair(int step, int dropped, int begun) {}

  private final AlignedWitnesses all;
  private final List<RowPair> pairs = new ArrayList<>();

  SamePointRows(AlignedWitnesses all) {
    this.all = all;
    for (int step = 0; step < all.samePoints().size(); step++) {
      if (!all.samePoints().get(step).isEmpty()) {
        add(step);
      }
    }
  }

  private void add(int step) {
    Map<Integer, Integer> lefts = rows(step);
    Map<Integer, Integer> rights = rows(step + 1);
    for (ScoredPair pair : all.samePoints().get(step)) {
      pairs.add(new RowPair(step, lefts.get(pair.left()), rights.get(pair.right())));
    }
  }

  /** The row of each text of a witness. */
  private Map<Integer, Integer> rows(int witness) {
    Map<Integer, Integer> rows = new HashMap<>();
    for (int row = 0; row < all.rows().size(); row++) {
      for (int text : all.rows().get(row).parts().get(witness)) {
        rows.put(text, row);
      }
    }
    return rows;
  }

  /**
   * Steps of all rows between two witnesses, with what is offered beside them: only where the one
   * row is dropped and the other one new.
   */
  List<Optional<WordingStep>> offered(List<Optional<WordingStep>> steps, int older, int newer) {
    Map<Integer, Cell> others = new HashMap<>();
    for (RowPair pair : pairs) {
      if (older <= pair.step()
          && pair.step() < newer
          && is(PassageRelation.DROPPED, steps.get(pair.dropped()))
          && is(PassageRelation.NEW, steps.get(pair.begun()))) {
        others.putIfAbsent(pair.dropped(), cell(pair.begun(), newer));
        others.putIfAbsent(pair.begun(), cell(pair.dropped(), older));
      }
    }
    return IntStream.range(0, steps.size())
        .mapToObj(
            row ->
                steps
                    .get(row)
                    .map(
                        step ->
                            others.containsKey(row) ? step.withSamePoint(others.get(row)) : step))
        .toList();
  }

  private static boolean is(PassageRelation relation, Optional<WordingStep> step) {
    return step.filter(s -> s.relation() == relation).isPresent();
  }

  private Cell cell(int row, int witness) {
    return all.bodies().get(witness).cell(all.rows().get(row).parts().get(witness));
  }
}
