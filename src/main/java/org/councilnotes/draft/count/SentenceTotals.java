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
 * Numbers with all their parts behind a colon, behind {@code of them}, or before a total, in
 * English: {@code 31 posts: 14 airports, 11 seaports and seven roads}; {@code 27 at work and three
 * to come, which makes a total of 31}; {@code Thirteen answered; nine have one, three share one and
 * two have none}.
 */
public final class SentenceTotals {

  static final String NUMBER =
      "(?:\\d{1,3}(?:[, \u00A0\u202F]\\d{3})+|\\d{1,6}|(?i:"
          + String.join("|", NumberWords.of("en"))
          + "))";

  static final String WHOLE = "(?<![\\p{L}\\p{N}.,/-])(" + NUMBER + ")";

  private static final String WORDS = "(?: (?!and\\b)[\\p{L}’'-]+){1,5}";

  private static final String PART = "(?:EUR |USD |[€$])?(" + NUMBER + ")" + WORDS;

  /** Words in which nothing else is counted. */
  private static final String NO_NUMBERS =
      "(?: (?!(?i:" + String.join("|", NumberWords.of("en")) + ")\\b)[\\p{L}’'-]+)";

  /** Parts behind a colon, or behind a word that says that they are all. */
  private static final Pattern BEHIND_COLON =
      Pattern.compile(
          WHOLE
              + NO_NUMBERS
              + "{0,10}(?::|,? (?:comprising|made up of|consisting of|composed of)) ("
              + PART
              + "(?:(?:, (?:and )?| and )"
              + PART
              + "){1,6})(?=[.;]|$)");

  /** Where someone or something is: {@code in another country}, {@code at home}. */
  private static final String AT = " (?:in|at|from|by|under|outside|within)(?: [\\p{L}’'-]+){1,5}";

  /** The whole, then both parts of it, each with its place. */
  private static final Pattern OF_THEM =
      Pattern.compile(
          WHOLE
              + "\\b[^.:;\\d]{3,120}, ("
              + NUMBER
              + " of (?:them|whom|these|which)"
              + AT
              + " and "
              + NUMBER
              + AT
              + ")(?=[.;]|$)");

  /** {@code 29 countries came, of which 17 from the north and 11 from the south}. */
  private static final Pattern OF_WHOM =
      Pattern.compile(
          WHOLE
              + "\\b[^.:;,\\d]{3,120}, of (?:whom|which|them) ("
              + NUMBER
              + AT
              + " and "
              + NUMBER
              + AT
              + ")(?=[.;]|$)");

  /**
   * {@code A total of 640 kg was found in May, 410 kg in Brest, 120 kg in Cork and 90 kg in Sines}.
   */
  private static final Pattern TOTAL_OF =
      Pattern.compile(
          "\\b(?:[Tt]otal of|[Ii]n all,?) ("
              + NUMBER
              + ")\\b[^.:;,\\d]{3,100}, ("
              + NUMBER
              + "(?: \\p{Ll}{1,12}){0,2}"
              + AT
              + "(?:(?:, (?:and )?| and )"
              + NUMBER
              + "(?: \\p{Ll}{1,12}){0,2}"
              + AT
              + "){1,6})(?=[.;]|$)");

  /** {@code Of the nine cases, five were brought by soldiers and three by civilians}. */
  private static final Pattern OF_THE =
      Pattern.compile(
          "(?:^|[.;] )Of (?:the|these|those) ("
              + NUMBER
              + ")(?: [\\p{Ll}-]+){1,3}, ("
              + NUMBER
              + " (?:was|were|are|is|had|have) [^.;:,\\d]{3,60}? (by|in|at|from|against)"
              + " [^.;:,\\d]{3,60} and "
              + NUMBER
              + " \\3 [^.;:,\\d]{3,60})(?=[.;]|$)");

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

  /** What is left of things that are told one by one. */
  static final Pattern REST =
      Pattern.compile("(?i)\\b(?:one|other|others|another|rest|remain\\w*|last|neither|none)\\b");

  /** Before a number that is near only. */
  private static final Pattern NEAR =
      Pattern.compile(
          "(?i)\\b(?:over|than|about|around|nearly|almost|some|least|to|of about|of some) $");

  static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(?:over|than|about|around|nearly|almost|some|includ\\w+|at least)\\b");

  /** One in so many may be missing or too much. */
  private static final int SHARE = 10;

  /** The same of few things that are told one by one. */
  private static final int FEW = 5;

  private SentenceTotals() {}

  /**
   * Those of a sentence that are wrong.
   *
   * @param behind what follows it, which may tell of the rest
   */
  public static List<WrongFigure> wrongIn(String text, String behind) {
    return Stream.of(
            found(BEHIND_COLON, text).flatMap(found -> wrong(found, 1, 2).stream()),
            Stream.of(OF_THEM, OF_WHOM, TOTAL_OF)
                .flatMap(pattern -> found(pattern, text))
                .filter(found -> !VAGUE.matcher(found.group()).find())
                .flatMap(found -> slip(found, 1, 2).stream()),
            found(OF_THE, text)
                .filter(_ -> !REST.matcher(behind).find())
                .filter(found -> value(found.group(1)).orElse(0) - parts(found.group(2)) <= 1)
                .flatMap(found -> slip(found, 1, 2, FEW).stream()),
            found(BEFORE_TOTAL, text).flatMap(found -> wrong(found, 2, 1).stream()),
            found(GROUPS, text)
                .filter(found -> parts(found.group(2)) > value(found.group(1)).orElse(0))
                .flatMap(found -> slip(found, 1, 2).stream()))
        .flatMap(found -> found)
        .toList();
  }

  /** Where a pattern stands, but for numbers that are near only. */
  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .filter(found -> !NEAR.matcher(text.substring(0, found.start())).find());
  }

  private static Optional<WrongFigure> wrong(MatchResult found, int whole, int parts) {
    return NOT_ALL.matcher(found.group(parts)).find()
        ? Optional.empty()
        : slip(found, whole, parts);
  }

  private static Optional<WrongFigure> slip(MatchResult found, int whole, int parts) {
    return slip(found, whole, parts, SHARE);
  }

  private static Optional<WrongFigure> slip(MatchResult found, int whole, int parts, int share) {
    OptionalDouble said = value(found.group(whole));
    double sum = parts(found.group(parts));
    boolean isSlip =
        said.isPresent()
            && !isYear(said.getAsDouble())
            && sum != said.getAsDouble()
            && Math.abs(sum - said.getAsDouble()) * share <= said.getAsDouble();
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

  static double parts(String text) {
    List<Double> parts = new ArrayList<>();
    Matcher number = ANY.matcher(text);
    while (number.find()) {
      value(number.group()).ifPresent(parts::add);
    }
    return parts.stream().mapToDouble(Double::doubleValue).sum();
  }

  static OptionalDouble value(String printed) {
    String digits = printed.replaceAll("[, \u00A0\u202F]", "");
    if (Character.isDigit(digits.charAt(0))) {
      return OptionalDouble.of(Double.parseDouble(digits));
    }
    return NumberWords.valueOf(printed.toLowerCase(Locale.ROOT), "en").stream()
        .mapToDouble(value -> value)
        .findFirst();
  }
}
