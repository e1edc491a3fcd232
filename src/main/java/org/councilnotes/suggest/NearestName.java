package org.councilnotes.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The name that somebody means who typed one that is not known: the one that the fewest changes of
 * a letter make of it, where these are few for its length. Case does not count.
 *
 * <p>Source: optimal string alignment (Damerau, A technique for computer detection and correction
 * of spelling errors, 1964): a letter missing, superfluous, another one, or two swapped.
 */
public final class NearestName {

  /** One change for each so many letters, and one at least. */
  private static final int LETTERS_A_CHANGE = 3;

  /** Longer names are nobody's slip. */
  private static final int LONGEST = 60;

  private NearestName() {}

  /**
   * The nearest of some names; of several as near the first.
   *
   * @param typed that is none of them
   */
  public static Optional<String> of(String typed, Collection<String> known) {
    String name = typed.toLowerCase(Locale.ROOT);
    int most = Math.max(1, name.length() / LETTERS_A_CHANGE);
    if (name.length() < 2 || name.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .map(candidate -> new Candidate(candidate, distance(name, candidate)))
        .filter(c -> c.distance() <= most && c.distance() < c.name().length())
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name);
  }

  private record Candidate(String name, int distance) {}

  private static int distance(String typed, String candidate) {
    String other = candidate.toLowerCase(Locale.ROOT);
    int[][] rows = new int[typed.length() + 1][other.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      rows[i][0] = i;
    }
    for (int j = 0; j <= other.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int changed = typed.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1);
        best = Math.min(best, rows[i - 1][j - 1] + changed);
        if (i > 1
            && j > 1
            && typed.charAt(i - 1) == other.charAt(j - 2)
            && typed.charAt(i - 2) == other.charAt(j - 1)) {
          best = Math.min(best, rows[i - 2][j - 2] + 1);
        }
        rows[i][j] = best;
      }
    }
    return rows[typed.length()][other.length()];
  }
}
