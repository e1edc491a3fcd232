package org.councilnotes.coverage.profile;

import java.util.List;
import java.util.Map;

/**
 * What came and went with an edition, since the report before.
 *
 * @param joined rows of the table that are new
 * @param byGroup rows that are no longer named for themselves, with the codes of the groups that
 *     are named as a whole
 * @param left rows that are no longer named
 */
public record EditionDifference(
    String edition,
    List<String> joined,
    Map<String, List<String>> byGroup,
    List<String> left,
    List<MoneyChange> money) {

  public EditionDifference {
    joined = List.copyOf(joined);
    left = List.copyOf(left);
    money = List.copyOf(money);
  }

  boolean isEmpty() {
    return joined.isEmpty() && byGroup.isEmpty() && left.isEmpty() && money.isEmpty();
  }
}
