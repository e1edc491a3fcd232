package org.councilnotes.draft.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.NumberWords;
import org.councilnotes.note.text.TextRange;

/**
 * Totals in the sentence behind a list whose items have the parts, in English: {@code 81 trained
 * readers} behind {@code Antwerp has 46 trained readers; Guayaquil has 14; Santos has 19}.
 */
public final class ListTotals {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/-])(?:\\d{1,3}(?:[, \u00A0\u202F]\\d{3})+|\\d{1,6}|(?i:"
              + String.join("|", NumberWords.of("en"))
              + "|one))(?![\\p{L}\\p{N}%/-]|[.,]\\d)");

  /** Behind a number: what it counts. */
  private static final Pattern COUNTED =
      Pattern.compile(" (\\p{Ll}[\\p{L}-]+(?: \\p{Ll}\\p{L}+s)?)");

  private static final int FEWEST_ITEMS = 3;

  /** One in so many may be missing or too much. */
  private static final int SHARE = 10;

  private ListTotals() {}

  /**
   * The totals of a sentence that the items before it do not make; each item has the same number of
   * figures, of which the first item says what they count.
   */
  public static List<WrongFigure> wrongIn(String sentence, List<String> items) {
    if (items.size() < FEWEST_ITEMS) {
      return List.of();
    }
    List<List<Long>> rows = items.stream().map(ListTotals::values).toList();
    List<MatchResult> first = NUMBER.matcher(items.getFirst()).results().toList();
    boolean isTable = !first.isEmpty() && rows.stream().allMatch(row -> row.size() == first.size());
    List<WrongFigure> wrong = new ArrayList<>();
    for (int column = 0; isTable && column < first.size(); column++) {
      int at = column;
      long sum = rows.stream().mapToLong(row -> row.get(at)).sum();
      counted(first.get(column), items.getFirst())
          .flatMap(thing -> total(sentence, thing, sum))
          .ifPresent(wrong::add);
    }
    return wrong;
  }

  private static List<Long> values(String text) {
    return NUMBER.matcher(text).results().map(number -> value(number.group())).toList();
  }

  private static long value(String printed) {
    String digits = printed.replaceAll("[, \u00A0\u202F]", "");
    return Character.isDigit(digits.charAt(0))
        ? Long.parseLong(digits)
        : NumberWords.valueOf(printed.toLowerCase(Locale.ROOT), "en").orElse(1);
  }

  private static Optional<String> counted(MatchResult number, String text) {
    Matcher behind = COUNTED.matcher(text).region(number.end(), text.length());
    return behind.lookingAt() ? Optional.of(behind.group(1)) : Optional.empty();
  }

  private static Optional<WrongFigure> total(String sentence, String thing, long sum) {
    return NUMBER
        .matcher(sentence)
        .results()
        .filter(number -> counted(number, sentence).filter(thing::equals).isPresent())
        .filter(number -> isSlip(value(number.group()), sum))
        .findFirst()
        .map(
            number ->
                new WrongFigure(
                    new TextRange(number.start(), number.end() + 1 + thing.length()),
                    number.group(),
                    String.format(Locale.ROOT, "%,d", sum)));
  }

  private static boolean isSlip(long said, long sum) {
    return said != sum && Math.abs(said - sum) * SHARE <= said;
  }
}
