package org.councilnotes.collate.align;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Provisions by their labels. A label with letters, such as {@code 7a}, is given to a provision
 * that is inserted after 7, so that all others keep theirs: where both sides have a provision 7, 7a
 * is never its counterpart.
 */
final class ProvisionLabels {

  /**
   * Matches {@code 7a} and {@code hca}, which are inserted; not {@code 7}, {@code h} or {@code iv}.
   */
  private static final Pattern INSERTED = Pattern.compile("\\d+[a-z]+|(?![ivxlc]+$)[a-z]{2,3}");

  private final WitnessBody left;
  private final WitnessBody right;
  private final SectionAlignment sections;
  private final Set<Label> lefts;
  private final Set<Label> rights;

  ProvisionLabels(WitnessBody left, WitnessBody right, SectionAlignment sections) {
    this.left = left;
    this.right = right;
    this.sections = sections;
    this.lefts = labels(left);
    this.rights = labels(right);
  }

  /** The labels of a provision below its section, such as {@code 2/b}. */
  private record Label(String section, String path) {}

  private static Set<Label> labels(WitnessBody body) {
    Set<Label> labels = new HashSet<>();
    for (int i = 0; i < body.size(); i++) {
      String section = body.sectionOf(i);
      body.labelOf(i).ifPresent(path -> labels.add(new Label(section, path)));
    }
    return labels;
  }

  /**
   * Whether two passages in counterpart sections have different labels, one of them inserted, and
   * the other one stands on both sides.
   */
  boolean areApart(ScoredPair pair) {
    Optional<String> before = left.labelOf(pair.left());
    Optional<String> after = right.labelOf(pair.right());
    if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
      return false;
    }
    String home = left.sectionOf(pair.left());
    String there = right.sectionOf(pair.right());
    return sections.areCounterparts(home, there)
        && ((isInserted(after.get(), before.get())
                && rights.contains(new Label(there, before.get())))
            || (isInserted(before.get(), after.get())
                && lefts.contains(new Label(home, after.get()))));
  }

  /** Whether a path has an inserted label where another path has none. */
  private static boolean isInserted(String path, String other) {
    return hasInserted(path) && !hasInserted(other);
  }

  private static boolean hasInserted(String path) {
    for (String label : path.split("/", -1)) {
      if (INSERTED.matcher(label).matches()) {
        return true;
      }
    }
    return false;
  }
}
