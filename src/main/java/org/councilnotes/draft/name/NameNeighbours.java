package org.councilnotes.draft.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.note.text.AccentFolding;

/**
 * The capitalised words of a text that stand directly behind another one, also in brackets: {@code
 * Simplification} of {@code Antici Group (Simplification)}.
 */
public final class NameNeighbours {

  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}])(\\p{Lu}[\\p{L}\\p{M}]+) \\(?(?=(\\p{Lu}[\\p{L}\\p{M}]{5,})"
              + "(?![\\p{L}\\p{M}\\p{N}]))");

  /** Behind them stand names of persons, who may well have names that are nearly the same. */
  private static final Set<String> TITLES =
      Set.of("Mr", "Mrs", "Ms", "Dr", "Minister", "President", "Ambassador", "Sir", "Professor");

  /** How often each word stands behind another one. */
  private final Map<String, Map<String, Integer>> behind = new HashMap<>();

  private NameNeighbours() {}

  public static NameNeighbours of(String text) {
    NameNeighbours neighbours = new NameNeighbours();
    for (MatchResult pair : PAIR.matcher(text).results().toList()) {
      if (!TITLES.contains(pair.group(1))) {
        neighbours
            .behind
            .computeIfAbsent(pair.group(1), _ -> new HashMap<>())
            .merge(pair.group(2), 1, Integer::sum);
      }
    }
    return neighbours;
  }

  /**
   * The word that another one, which stands behind a third once, is nearly, and that stands behind
   * that as well: one letter differs, of long words two. Forms and other spellings are none.
   */
  public Optional<String> near(String word, String before) {
    Map<String, Integer> others = behind.getOrDefault(before, Map.of());
    return others.getOrDefault(word, 0) == 1
        ? others.keySet().stream()
            .filter(other -> !fold(other).equals(fold(word)))
            .filter(other -> KnownNames.isAcronym(other) == KnownNames.isAcronym(word))
            .filter(other -> KnownNames.isNear(fold(word), fold(other)))
            .max(Comparator.<String, Integer>comparing(others::get).thenComparing(other -> other))
        : Optional.empty();
  }

  private static String fold(String word) {
    return AccentFolding.CANONICAL.fold(word);
  }
}
