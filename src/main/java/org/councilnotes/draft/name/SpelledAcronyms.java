package org.councilnotes.draft.name;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.text.EditDistance;

/**
 * The first letters of the names of several words in a text: {@code EDPB} of {@code European Data
 * Protection Board}.
 *
 * @param letters of four words or more
 */
public record SpelledAcronyms(Set<String> letters) {

  private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{M}'’])\\p{Lu}");

  private static final int FEWEST = 4;

  public SpelledAcronyms {
    letters = Set.copyOf(letters);
  }

  public static SpelledAcronyms of(String text) {
    return new SpelledAcronyms(
        LongName.in(text).stream()
            .map(
                name ->
                    INITIAL
                        .matcher(name.printed())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining()))
            .filter(letters -> letters.length() >= FEWEST)
            .collect(Collectors.toSet()));
  }

  /** The letters of a name of which an acronym exchanges two neighbours. */
  public Optional<String> exchanged(String acronym) {
    return letters.contains(acronym)
        ? Optional.empty()
        : letters.stream()
            .filter(right -> right.length() == acronym.length())
            .filter(right -> EditDistance.of(right, acronym) == 1)
            .filter(right -> sorted(right).equals(sorted(acronym)))
            .sorted()
            .findFirst();
  }

  private static String sorted(String word) {
    return Arrays.toString(word.chars().sorted().toArray());
  }
}
