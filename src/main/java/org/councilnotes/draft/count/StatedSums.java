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
import org.councilnotes.note.text.TextRange;

/**
 * Numbers with their parts in brackets or a comma behind them, in English: {@code 379,405
 * individuals (117,284 women and 262,121 men)}. The parts make up the whole where they are women
 * and men, girls and boys; other parts do so where they nearly make the number.
 */
public final class StatedSums {

  /** A number, what it counts and parts in brackets. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?: [\\p{L}’'-]+){1,6}"
              + " ?\\(([^()]{5,200})\\)");

  /** A number, what it counts and, behind a comma, women and men of it. */
  private static final Pattern BEHIND_COMMA =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:"
              + " (?!women|men|girls|boys)[\\p{L}’'-]+){1,6}, (\\d[\\d,]* (?:women|men|girls|boys)"
              + " and \\d[\\d,]* (?:women|men|girls|boys))\\b");

  /** {@code 117,284 women}, between commas. */
  private static final Pattern PART =
      Pattern.compile("(?:and )?(\\d{1,3}(?:,\\d{3})+|\\d{1,9}) ([\\p{L}’' -]+)");

  private static final Pattern BETWEEN = Pattern.compile("(?:, (?:and )?| and |; )(?=\\d)");

  private static final Pattern MEN = Pattern.compile("\\b(?:men|male|males|boys)\\b");

  private static final Pattern WOMEN = Pattern.compile("\\b(?:women|female|females|girls)\\b");

  /** The parts are not all there are. */
  private static final Pattern NOT_ALL =
      Pattern.compile("\\b(?:includ\\w+|of whom|among|over|than)\\b");

  /** One in so many may be missing or too much. */
  private static final int SHARE = 20;

  private StatedSums() {}

  /** Those of a text that are wrong. */
  public static List<WrongFigure> wrongIn(String text) {
    return Stream.of(PARTS, BEHIND_COMMA)
        .flatMap(parts -> parts.matcher(text).results())
        .flatMap(found -> wrong(found).stream())
        .toList();
  }

  private static Optional<WrongFigure> wrong(MatchResult found) {
    String parts = found.group(2);
    double whole = StatedFigure.of(found.group(1), Optional.empty()).orElseThrow().value();
    OptionalDouble sum = sum(parts);
    boolean isSlip =
        sum.isPresent()
            && sum.getAsDouble() != whole
            && (isOfBoth(parts) || Math.abs(sum.getAsDouble() - whole) * SHARE <= whole);
    return isSlip
        ? Optional.of(
            new WrongFigure(
                new TextRange(found.start(), found.end()),
                found.group(1),
                String.format(Locale.ROOT, "%,.0f", sum.getAsDouble())))
        : Optional.empty();
  }

  private static boolean isOfBoth(String parts) {
    return MEN.matcher(parts).find() && WOMEN.matcher(parts).find();
  }

  /** The sum of the parts, where there is nothing else. */
  private static OptionalDouble sum(String list) {
    if (NOT_ALL.matcher(list).find()) {
      return OptionalDouble.empty();
    }
    List<Double> parts = new ArrayList<>();
    for (String one : BETWEEN.split(list, -1)) {
      Matcher part = PART.matcher(one.strip());
      if (!part.matches()) {
        return OptionalDouble.empty();
      }
      StatedFigure.of(part.group(1), Optional.empty())
          .ifPresent(figure -> parts.add(figure.value()));
    }
    return parts.size() > 1
        ? OptionalDouble.of(parts.stream().mapToDouble(Double::doubleValue).sum())
        : OptionalDouble.empty();
  }
}
