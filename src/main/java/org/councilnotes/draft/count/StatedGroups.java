package org.councilnotes.draft.count;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.text.TextRange;

/**
 * Numbers with three groups or more behind {@code of whom}, or behind {@code Of these} in the
 * sentence after, in English: {@code 2 310 went, of whom 900 to Brest, 620 to Cork and 800 to
 * Sines}. Groups that make less are all only where they nearly make the number; those that make
 * more must have one preposition, as others may overlap.
 */
public final class StatedGroups {

  private static final String GROUP =
      SentenceTotals.NUMBER + "(?![\\p{L}\\p{N}%-])(?: ?[^.;:,\\d%]{3,60}?)";

  private static final String GROUPS = "(" + GROUP + "(?:(?:, (?:and )?| and )" + GROUP + "){2,6})";

  private static final Pattern OF_WHOM =
      Pattern.compile(
          SentenceTotals.WHOLE
              + "(?= )[^.:;,\\d]{3,120}, of (?:whom|which|them) "
              + GROUPS
              + "(?=[.;]|$)");

  private static final Pattern OF_THESE =
      Pattern.compile("^Of (?:the|these|those) (\\p{Ll}{3,}s),? " + GROUPS + "(?=[.;]|$)");

  private static final Pattern PREPOSITION =
      Pattern.compile("\\b(?:in|at|from|by|to|via|under)\\b");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}.,/-])" + SentenceTotals.NUMBER + "(?![\\p{L}\\p{N}-])");

  /** {@code other ways did not occur}: nothing is left. */
  private static final Pattern NO_OTHERS =
      Pattern.compile("(?i)\\b(?:no others?\\b|others?\\b[^.;]{0,40}\\b(?:not|none)\\b)");

  /** Smaller numbers are made up of groups by chance. */
  private static final int FEWEST = 50;

  /** One in so many may be missing. */
  private static final int MISSING = 50;

  /** One in so many may be too much. */
  private static final int TOO_MUCH = 10;

  private StatedGroups() {}

  /**
   * Those of a sentence that are wrong.
   *
   * @param before it in its passage
   * @param behind it, which may tell of the rest
   */
  public static List<WrongFigure> wrongIn(String text, String before, String behind) {
    return Stream.concat(
            OF_WHOM
                .matcher(text)
                .results()
                .flatMap(found -> wrong(found, found.group(1), text, behind).stream()),
            OF_THESE
                .matcher(text)
                .results()
                .flatMap(
                    found ->
                        whole(found.group(1), before)
                            .flatMap(whole -> wrong(found, whole, text, behind))
                            .stream()))
        .toList();
  }

  /** The last number of such things. */
  private static Optional<String> whole(String things, String before) {
    return Pattern.compile(SentenceTotals.WHOLE + "(?: \\p{Ll}+)? " + Pattern.quote(things) + "\\b")
        .matcher(before)
        .results()
        .map(found -> found.group(1))
        .reduce((_, later) -> later);
  }

  private static Optional<WrongFigure> wrong(
      MatchResult found, String whole, String text, String behind) {
    String rest = NO_OTHERS.matcher(text.substring(found.end()) + behind).replaceAll("");
    OptionalDouble said = SentenceTotals.value(whole);
    boolean isWhole =
        said.isPresent()
            && said.getAsDouble() >= FEWEST
            && !SentenceTotals.VAGUE.matcher(text).find()
            && !SentenceTotals.REST.matcher(found.group(2) + rest).find();
    double sum = SentenceTotals.parts(found.group(2));
    return isWhole && isSlip(said.getAsDouble(), sum, found.group(2))
        ? Optional.of(
            new WrongFigure(
                new TextRange(found.start(), found.end()),
                whole,
                String.format(Locale.ROOT, "%,.0f", sum)))
        : Optional.empty();
  }

  private static boolean isSlip(double said, double sum, String groups) {
    return sum < said
        ? (said - sum) * MISSING <= said
        : sum > said && (sum - said) * TOO_MUCH <= said && hasOnePreposition(groups);
  }

  /** Whether all groups say with the same word where or how. */
  private static boolean hasOnePreposition(String groups) {
    long numbers = NUMBER.matcher(groups).results().count();
    List<String> words = PREPOSITION.matcher(groups).results().map(MatchResult::group).toList();
    return words.size() == numbers && words.stream().distinct().count() == 1;
  }
}
