package org.councilnotes.web;

import java.util.List;

/**
 * How many wordings are not shown.
 *
 * @param same that did not change
 * @param expected that changed as in every edition
 */
record CompareHidden(int same, int expected) {

  static CompareHidden sum(List<CompareHidden> all) {
    return new CompareHidden(
        all.stream().mapToInt(CompareHidden::same).sum(),
        all.stream().mapToInt(CompareHidden::expected).sum());
  }

  public boolean isNone() {
    return same == 0 && expected == 0;
  }

  /** The message that says it, of both numbers. */
  public String messageKey() {
    if (isNone()) {
      return "compare.hidden.none";
    }
    return expected == 0
        ? "compare.hidden.same"
        : same == 0 ? "compare.hidden.expected" : "compare.hidden.both";
  }
}
