package org.councilnotes.draft.count;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.text.TextRange;

/**
 * Shares in per cent with the two figures that they follow from, in English: {@code $22 million (22
 * per cent) of the $106 million}. Each figure may be rounded in its last digit.
 */
public final class StatedShares {

  private static final String PERCENT = "(\\d{1,2}(?:\\.\\d)?)(?: per cent| percent| ?%)";

  private static final String OF = "(?: of| out of)(?: the| a| all| a total of)*(?: total| some)? ";

  /** {@code $22 million (22 per cent) of the $106 million}. */
  private static final Pattern WITHIN =
      Pattern.compile(StatedFigure.PATTERN + " \\(" + PERCENT + "\\)" + OF + StatedFigure.PATTERN);

  /** {@code 51 of the 62 municipalities (82 per cent)}. */
  private static final Pattern BEHIND =
      Pattern.compile(
          StatedFigure.PATTERN
              + OF
              + StatedFigure.PATTERN
              + "(?: [\\p{L}-]+){0,3} \\("
              + PERCENT
              + "\\)");

  /** Before a figure that is near another only. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(?:over|than|nearly|almost|about|around|some|approximately|roughly|least|most"
              + "|up to) $");

  private StatedShares() {}

  /** Those of a text that are wrong. */
  public static List<WrongFigure> wrongIn(String text) {
    return Stream.concat(
            WITHIN.matcher(text).results().flatMap(found -> wrong(text, found, 1, 3, 4).stream()),
            BEHIND.matcher(text).results().flatMap(found -> wrong(text, found, 1, 5, 3).stream()))
        .toList();
  }

  private static Optional<WrongFigure> wrong(
      String text, MatchResult found, int part, int percent, int whole) {
    if (VAGUE.matcher(text.substring(0, found.start())).find()) {
      return Optional.empty();
    }
    Optional<StatedFigure> some = figure(found, part);
    Optional<StatedFigure> all = figure(found, whole);
    if (some.isEmpty() || all.isEmpty() || isRight(found.group(percent), some.get(), all.get())) {
      return Optional.empty();
    }
    long right = Math.round(100 * some.get().value() / all.get().value());
    return Optional.of(
        new WrongFigure(
            new TextRange(found.start(), found.end()),
            found.group(percent),
            String.valueOf(right)));
  }

  private static Optional<StatedFigure> figure(MatchResult found, int group) {
    return StatedFigure.of(found.group(group), Optional.ofNullable(found.group(group + 1)));
  }

  /** Whether a share may follow from two figures; also where these are none of a whole. */
  private static boolean isRight(String percent, StatedFigure part, StatedFigure whole) {
    StatedFigure share = StatedFigure.of(percent, Optional.empty()).orElseThrow();
    boolean isPart = whole.least() > 0 && part.value() <= whole.value();
    return !isPart
        || (100 * part.least() / whole.most() <= share.most()
            && 100 * part.most() / whole.least() >= share.least());
  }
}
