package org.councilnotes.draft.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NumberWords;
import org.councilnotes.note.text.TextRange;

/**
 * Numbers with all their parts behind a colon, or before a total, in English: {@code 31 posts: 14
 * airports, 11 seaports and seven roads}; {@code 27 at work and three to come, which makes a total
 * of 31}; {@code Thirteen answered; nine have one, three share one and two have none}.
 */
public final class StatedTotals {

  private static final String NUMBER =
      "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}|(?i:" + String.join("|", NumberWords.of("en")) + "))";

  private static final String WHOLE = "(?<![\\p{L}\\p{N}.,/-])(" + NUMBER + ")";

  private static final String WORDS = "(?: (?!and\\b)[\\p{L}’'-]+){1,5}";

  private static final String PART = "(" + NUMBER + ")" + WORDS;

  private static final Pattern BEHIND_COLON =
      Pattern.compile(
          WHOLE
              + "(?: [\\p{L}’'-]+){1,4}: ("
              + PART
              + "(?:(?:, (?:and )?| and )"
              + PART
              + "){1,6})(?=[.;]|$)");

  private static final Pattern BEFORE_TOTAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/-])("
              + NUMBER
              + "[^.;:,\\d]{1,80}(?:, | and |, and )"
              + NUMBER
              + "[^.;:,\\d]{1,80}),? (?:which )?(?:mak(?:es|ing)|giv(?:es|ing)|that is) (?:a total"
              + " of|in all) ("
              + NUMBER
              + ")(?![\\p{N}])");

  /** The whole, then three groups of it that have nothing in common. */
  private static final Pattern GROUPS =
      Pattern.compile(
          WHOLE
              + "\\b[^.:;]{3,120}; ("
              + NUMBER
              + " of (?:these|them) [^.;:,\\d]{3,80}, "
              + NUMBER
              + " [^.;:,\\d]{3,80},? and "
              + NUMBER
              + " have none)");

  private static final Pattern ANY =
      Pattern.compile("(?<![\\p{L}\\p{N}.,/-])" + NUMBER + "(?![\\p{L}\\p{N}-])");

  /** What is not all, or is near only. */
  private static final Pattern NOT_ALL =
      Pattern.compile(
          "(?i)\\b(?:includ\\w+|of whom|of which|among|over|than|about|around|nearly|almost|some"
              + "|one|each|another)\\b");

  /** One in so many may be missing or too much. */
  private static final int SHARE = 10;

  private StatedTotals() {}

  /** Those of a text that are wrong. */
  public static List<WrongFigure> wrongIn(String text) {
    return Stream.of(
            BEHIND_COLON.matcher(text).results().flatMap(found -> wrong(found, 1, 2).stream()),
            BEFORE_TOTAL.matcher(text).results().flatMap(found -> wrong(found, 2, 1).stream()),
            GROUPS
                .matcher(text)
                .results()
                .filter(found -> parts(found.group(2)) > value(found.group(1)).orElse(0))
                .flatMap(found -> slip(found, 1, 2).stream()))
        .flatMap(found -> found)
        .toList();
  }

  private static Optional<WrongFigure> wrong(MatchResult found, int whole, int parts) {
    return NOT_ALL.matcher(found.group(parts)).find()
        ? Optional.empty()
        : slip(found, whole, parts);
  }

  private static Optional<WrongFigure> slip(MatchResult found, int whole, int parts) {
    OptionalDouble said = value(found.group(whole));
    double sum = parts(found.group(parts));
    boolean isSlip =
        said.isPresent()
            && !isYear(said.getAsDouble())
            && sum != said.getAsDouble()
            && Math.abs(sum - said.getAsDouble()) * SHARE <= said.getAsDouble();
    return isSlip
        ? Optional.of(
            new WrongFigure(
                new TextRange(found.start(), found.end()),
                found.group(whole),
                String.format(Locale.ROOT, "%,.0f", sum)))
        : Optional.empty();
  }

  private static boolean isYear(double value) {
    return value >= 1900 && value < 2100;
  }

  private static double parts(String text) {
    List<Double> parts = new ArrayList<>();
    Matcher number = ANY.matcher(text);
    while (number.find()) {
      value(number.group()).ifPresent(parts::add);
    }
    return parts.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static OptionalDouble value(String printed) {
    String digits = printed.replace(",", "");
    if (Character.isDigit(digits.charAt(0))) {
      return OptionalDouble.of(Double.parseDouble(digits));
    }
    return NumberWords.valueOf(printed.toLowerCase(Locale.ROOT), "en").stream()
        .mapToDouble(value -> value)
        .findFirst();
  }
}
