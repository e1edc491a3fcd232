package org.councilnotes.redline;

import java.util.List;
import org.councilnotes.collate.table.WordingStep.Edit;

/**
 * Passages of two notes that are one wording.
 *
 * @param older positions in the older note, neighbours
 * @param newer positions in the newer note, neighbours
 * @param edits from the older text to the newer one
 * @param moved whether the comparison says so
 */
record Counterpart(List<Integer> older, List<Integer> newer, List<Edit> edits, boolean moved) {

  Counterpart {
    older = List.copyOf(older);
    newer = List.copyOf(newer);
    edits = List.copyOf(edits);
  }

  /** Whether the parts on both sides stand next to each other, with nothing between them. */
  boolean isWhole() {
    return areNeighbours(older) && areNeighbours(newer);
  }

  private static boolean areNeighbours(List<Integer> parts) {
    return parts.getLast() - parts.getFirst() == parts.size() - 1;
  }
}
