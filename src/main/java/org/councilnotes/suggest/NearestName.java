package org.councilnotes.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.text.EditDistance;

/**
 * The name that somebody means who typed one that is not known: the one that the fewest changes of
 * a letter make of it, where these are few for its length. Case does not count.
 *
 * <p>See {@link EditDistance}: a letter missing, superfluous, another one, or two swapped.
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
        .map(
            candidate ->
                new Candidate(candidate, EditDistance.of(name, candidate.toLowerCase(Locale.ROOT))))
        .filter(c -> c.distance() <= most && c.distance() < c.name().length())
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name);
  }

  private record Candidate(String name, int distance) {}
}
