package org.councilnotes.coverage.profile;

import java.util.Optional;

/**
 * How the money said of a programme differs between two editions. Where both amounts are there they
 * are of the same thing, as far as the wording tells.
 *
 * @param before an amount of the edition before that the later one does not name
 * @param now an amount that the edition before does not name
 */
public record MoneyChange(Optional<NamedAmount> before, Optional<NamedAmount> now) {

  /** Whether one amount took the place of another. */
  public boolean isPair() {
    return before.isPresent() && now.isPresent();
  }
}
