package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;

/** How much of the text of some rows changed between the notes of each pair. */
record CompareShares(CompareTable table) {

  /** One a pair. */
  List<CompareShare> of(List<Integer> rows) {
    List<CompareShare> shares = new ArrayList<>();
    for (ComparePair pair : table.pairs()) {
      shares.add(CompareShare.sum(rows.stream().map(row -> share(row, pair)).toList()));
    }
    return shares;
  }

  private CompareShare share(int row, ComparePair pair) {
    Optional<Step> step = pair.step(row);
    Optional<Row.Cell> newer = table.cell(row, pair.newer());
    Optional<Row.Cell> older =
        newer.isPresent() ? table.before(pair, row) : table.cell(row, pair.older());
    return step.map(s -> CompareShare.of(s, older, newer)).orElse(CompareShare.NONE);
  }
}
