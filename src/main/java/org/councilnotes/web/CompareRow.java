package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.series.Relation;
import org.councilnotes.series.Step;

/** One wording in two notes, side by side, and what became of it. */
record CompareRow(Step step, Optional<Cell> left, Optional<Cell> right) {

  /**
   * The wording in one of them.
   *
   * @param href its place in the note
   * @param section its section's label, or heading where it has none; empty on the cover
   */
  record Cell(String href, String section, List<Run> runs) {

    public Cell {
      runs = List.copyOf(runs);
    }
  }

  public String relation() {
    return step.relation().key();
  }

  public boolean isSame() {
    return step.relation() == Relation.SAME;
  }

  /** Whether it stands elsewhere than in the older note. */
  public boolean isMoved() {
    return step.relation() == Relation.MOVED || step.relation() == Relation.MOVED_CHANGED;
  }

  /** Whether the change is one that every edition brings. */
  public boolean isExpected() {
    return step.nature().equals(Optional.of(Step.Nature.EXPECTED));
  }
}
