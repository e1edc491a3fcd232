package org.councilnotes.collate;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.councilnotes.collate.align.AlignmentMatch;

/**
 * One wording through all witnesses.
 *
 * @param parts for each witness the positions of its texts, ascending: several where it was split
 *     or merged, none where it is absent
 */
public record AlignmentChain(List<List<Integer>> parts) {

  public AlignmentChain {
    parts = parts.stream().map(List::copyOf).toList();
  }

  public boolean isIn(int witness) {
    return !parts.get(witness).isEmpty();
  }

  /** Its texts in two witnesses; both sides are empty where neither has any. */
  AlignmentMatch between(int older, int newer) {
    return new AlignmentMatch(parts.get(older), parts.get(newer));
  }

  /** The position of its first text in a witness. To be called for a witness that has it. */
  int first(int witness) {
    return parts.get(witness).getFirst();
  }

  /** The last witness before the given one that has it. */
  OptionalInt lastBefore(int witness) {
    return IntStream.range(0, witness).filter(this::isIn).reduce((before, last) -> last);
  }
}
