package org.councilnotes.indicator;

import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.indicator.QuantityWords.Kind;

/**
 * Whether a sentence counts from a beginning on ({@code so far}, {@code since 2011}, {@code by the
 * end of 2021}), or within a period ({@code in 2019}).
 *
 * @param isStated whether it says so in words, and not by its tense only
 * @param isOfPeriod whether it names a period that it counts in
 */
record CumulativeWords(boolean isStated, boolean isOfPeriod) {

  /** How many tokens after {@code since} may name a beginning. */
  private static final int REACH = 9;

  static CumulativeWords of(List<Token> tokens, QuantityWords words) {
    boolean isStated =
        IntStream.range(0, tokens.size())
            .anyMatch(
                i ->
                    words.phraseAt(Kind.CUMULATIVE, tokens, i) > 0
                        || isSince(tokens, i, words)
                        || isByDate(tokens, i, words));
    boolean isOfPeriod =
        IntStream.range(0, tokens.size())
            .anyMatch(
                i ->
                    words.phraseAt(Kind.PERIOD, tokens, i) > 0
                        || (words.is(Kind.IN, tokens.get(i).key()) && isTime(tokens, i + 1)));
    return new CumulativeWords(isStated, isOfPeriod);
  }

  private static boolean isSince(List<Token> tokens, int at, QuantityWords words) {
    if (!words.is(Kind.SINCE, tokens.get(at).key())) {
      return false;
    }
    for (int i = at + 1; i < Math.min(tokens.size(), at + 1 + REACH); i++) {
      if (isTime(tokens, i) || words.is(Kind.START, tokens.get(i).key())) {
        return true;
      }
      if (tokens.get(i).is(",")) {
        return false;
      }
    }
    return false;
  }

  /** {@code by 2021}, {@code by 31 May}, {@code by the end of 2021}. */
  private static boolean isByDate(List<Token> tokens, int at, QuantityWords words) {
    boolean isBy = words.is(Kind.BY, tokens.get(at).key());
    boolean isEnd =
        at + 3 < tokens.size() && tokens.get(at + 2).is("end") && tokens.get(at + 3).is("of");
    return isBy && (isEnd || isTime(tokens, at + 1));
  }

  private static boolean isTime(List<Token> tokens, int at) {
    return at < tokens.size()
        && (tokens.get(at).kind() == Token.Kind.DATE || Years.isYear(tokens.get(at)));
  }
}
