package org.councilnotes.lineage;

import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.WordingStep.Significance;
import org.councilnotes.note.WordingHistory.Event;

/**
 * The history of one wording through all witnesses.
 *
 * @param stages one for each witness; empty where the wording is absent and was absent before
 */
public record Lineage(List<Optional<Stage>> stages) {

  public Lineage {
    stages = List.copyOf(stages);
  }

  /**
   * The wording in one witness.
   *
   * @param cell empty where it is absent
   * @param nature of a change of words
   * @param samePoint where it begins, a text that ended there, and where it is dropped, one that
   *     begins there, which seems to make the same point in other words: a guess
   */
  public record Stage(
      Event event, Optional<Cell> cell, Optional<Significance> nature, Optional<Cell> samePoint) {}
}
