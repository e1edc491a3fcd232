package org.councilnotes.redline;

import java.util.List;
import org.councilnotes.collate.table.WordingStep.Edit;

/**
 * Passages of two notes that have one wording.
 *
 * @param older positions in the older note, adjacent
 * @param newer positions in the newer note, adjacent
 * @param edits from the older text to the newer one
 * @param moved whether the comparison classifies it as moved
 * @param isLikely whether they are only likely counterparts, which have little in common
 */
record Counterpart(
    List<Integer> older, List<Integer> newer, List<Edit> edits, boolean moved, boolean isLikely) {

  Counterpart {
    older = List.copyOf(older);
    newer = List.copyOf(newer);
    edits = List.copyOf(edits);
  }

  /** Whether the passages of either note are adjacent, without others between them. */
  boolean isWhole() {
    return areNeighbours(older) && areNeighbours(newer);
  }

  private static boolean areNeighbours(List<Integer> parts) {
    return parts.getLast() - parts.getFirst() == parts.size() - 1;
  }
}
