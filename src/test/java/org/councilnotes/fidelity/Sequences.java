package org.councilnotes.fidelity;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.List;

/** How far two sequences agree. */
final class Sequences {

  private Sequences() {}

  /** Of the words that both have, those on their longest common subsequence. */
  static Tally inOrder(List<String> one, List<String> other) {
    Tally both = WordBag.of(one.stream()).in(WordBag.of(other.stream()));
    return new Tally(common(one, other), both.hits());
  }

  /** Precision and recall (F1) of the longest common subsequence. */
  static Tally shared(List<String> one, List<String> other) {
    return Tally.shared(common(one, other), one.size(), other.size());
  }

  private static long common(List<String> one, List<String> other) {
    return DiffUtils.diff(one, other, true).getDeltas().stream()
        .filter(delta -> delta.getType() == DeltaType.EQUAL)
        .mapToLong(delta -> delta.getSource().size())
        .sum();
  }
}
