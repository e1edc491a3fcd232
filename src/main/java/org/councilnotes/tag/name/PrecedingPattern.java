package org.councilnotes.tag.name;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern at the end of the words before a name or number. Matching the pattern at every
 * character would be slow; a check of the last word rules most cases out first.
 *
 * @param pattern up to the end of the words
 * @param may whether they can end like this; never false where the pattern matches
 */
public record PrecedingPattern(Pattern pattern, Predicate<PrecedingWords> may) {

  /**
   * A pattern that ends with one of some words, followed by an article or not.
   *
   * @param lastWords all words that the pattern can end with, or the ends of them: in lower case,
   *     separated by blanks
   */
  public static PrecedingPattern in(Pattern pattern, String lastWords) {
    List<String> ends = List.of(lastWords.split(" "));
    return new PrecedingPattern(
        pattern, precedingWords -> endsLikeOne(precedingWords.last(), ends));
  }

  /** A pattern that ends with a capitalised word, followed by an article or not. */
  public static PrecedingPattern inCapital(Pattern pattern) {
    return new PrecedingPattern(pattern, PrecedingWords::capital);
  }

  public boolean matches(PrecedingWords precedingWords) {
    return may.test(precedingWords) && pattern.matcher(precedingWords.text()).find();
  }

  /** The match of the pattern; empty where the words do not end so. */
  public Optional<MatchResult> find(PrecedingWords precedingWords) {
    Matcher m = pattern.matcher(precedingWords.text());
    return may.test(precedingWords) && m.find() ? Optional.of(m) : Optional.empty();
  }

  private static boolean endsLikeOne(String word, List<String> ends) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}
