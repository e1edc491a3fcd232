package org.councilnotes.tag.name;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which the words right before a name or a number end. A pattern that is tried at every
 * character of them is slow, and seldom matches: the last word tells first whether it may.
 *
 * @param pattern up to the end of the words
 * @param may whether they may end like this; never false where the pattern matches
 */
public record PrecedingPattern(Pattern pattern, Predicate<PrecedingWords> may) {

  /**
   * One that ends with a certain word, an article after it or not.
   *
   * @param lastWords all that the pattern can end with, or the ends of them: in lower case, blanks
   *     between them
   */
  public static PrecedingPattern in(Pattern pattern, String lastWords) {
    List<String> ends = List.of(lastWords.split(" "));
    return new PrecedingPattern(pattern, lead -> endsLikeOne(lead.last(), ends));
  }

  /** One that may end with anything. */
  static PrecedingPattern any(Pattern pattern) {
    return new PrecedingPattern(pattern, lead -> true);
  }

  /** One that ends with a capitalised word, an article after it or not. */
  public static PrecedingPattern inCapital(Pattern pattern) {
    return new PrecedingPattern(pattern, PrecedingWords::capital);
  }

  public boolean matches(PrecedingWords lead) {
    return may.test(lead) && pattern.matcher(lead.text()).find();
  }

  /** What the pattern matches; empty where the words end otherwise. */
  public Optional<MatchResult> find(PrecedingWords lead) {
    Matcher m = pattern.matcher(lead.text());
    return may.test(lead) && m.find() ? Optional.of(m) : Optional.empty();
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
