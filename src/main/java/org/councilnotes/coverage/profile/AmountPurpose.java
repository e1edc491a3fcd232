package org.councilnotes.coverage.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.analysis.StopWords;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.TextRange;

/**
 * What an amount is for, as far as its clause says: the words before it ({@code final EU
 * contribution of}), and behind it those that follow {@code for} and the like. Where none stand
 * before it, the words behind it.
 *
 * @param words as printed, without small words at their ends; empty where the clause has none
 * @param key the words that carry a meaning, folded
 */
record AmountPurpose(String words, Set<String> key) {

  private static final int MOST_WORDS = 8;

  /** Ends a clause: {@code ", "}, {@code " ("}; not the comma of {@code 3,5}. */
  private static final Pattern BOUNDARY = Pattern.compile("[,;:.)] |[(–—|]|\\.$");

  /** A word or number: {@code co-financing}, {@code d'appui}, {@code 42}; not {@code (}. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

  /** Matches {@code " for "}, {@code " destinados a "}; not {@code " in "}. */
  private static final Pattern FOR =
      Pattern.compile(
          "(?iu) (?:for|to|towards|pour|para|für|zur|zum|destin\\p{L}+ (?:à|au|aux|a|al))"
              + "(?= \\p{L})");

  /** Behind it an amount is joined to a verb: {@code "planned with about "}; not {@code "of "}. */
  private static final Pattern WITH =
      Pattern.compile("(?iu)(?<!\\p{L})(?:with|by|avec|par|con|por|mit|com)(?: (\\p{L}+))? ?$");

  /** A unit in the head of a column: {@code (EUR million)}, {@code in € thousand}. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?iu)\\(?(?<!\\p{L})(?:(?:in|en) )?(?:(?:millions?|mio\\.?|thousands?|m|k) ?(?:d['’]|de"
              + " )?)?(?:EUR|€|euros?|USD|US ?\\$|\\$)(?:"
              + " (?:millions?|mio\\.?|thousands?|m|k))?(?!\\p{L})\\)?");

  /** Small words that lists of stop words lack, folded. */
  private static final Set<String> SMALL =
      Set.of(
          "about",
          "around",
          "approximately",
          "nearly",
          "almost",
          "least",
          "worth",
          "one",
          "total",
          "amounts",
          "amounting",
          "environ",
          "pres",
          "unos",
          "unas",
          "cerca",
          "alrededor",
          "aproximadamente",
          "rund",
          "etwa",
          "knapp",
          "insgesamt",
          "hohe",
          "montant",
          "importe");

  AmountPurpose {
    key = Set.copyOf(key);
  }

  /**
   * Reads the clause of an amount.
   *
   * @param clause from where the words can come
   * @param taken names of programmes and other amounts, which are no words of it
   */
  static AmountPurpose of(String text, TextRange amount, TextRange clause, List<TextRange> taken) {
    String open = without(text, taken);
    String left = lastClause(open.substring(clause.start(), amount.start()));
    String right = firstClause(open.substring(amount.end(), clause.end()));
    String before = isJoined(left) ? "" : stripped(lastWords(left));
    Matcher purpose = FOR.matcher(right);
    String behind = "";
    if (purpose.lookingAt() && !before.isEmpty()) {
      behind = purpose.group().strip() + " " + stripped(right.substring(purpose.end()));
    } else if (before.isEmpty()) {
      behind = stripped(right);
    }
    return ofWords(
        Stream.of(before, behind).filter(part -> !part.isBlank()).collect(Collectors.joining(" ")));
  }

  /** What the head over a cell says beside its unit, else the caption of the table. */
  static AmountPurpose of(TableRow row, String head) {
    String own = UNIT.matcher(head).replaceAll("").strip();
    return ofWords(own.isEmpty() ? row.caption() : own);
  }

  private static AmountPurpose ofWords(String words) {
    return new AmountPurpose(
        words,
        WORD.matcher(words)
            .results()
            .map(MatchResult::group)
            .filter(word -> !isSmall(word) && !Character.isDigit(word.charAt(0)))
            .map(AccentFolding.CANONICAL::fold)
            .collect(Collectors.toSet()));
  }

  private static String without(String text, List<TextRange> taken) {
    StringBuilder open = new StringBuilder(text);
    taken.forEach(range -> open.replace(range.start(), range.end(), "|".repeat(range.length())));
    return open.toString();
  }

  private static boolean isJoined(String before) {
    Matcher with = WITH.matcher(before);
    return with.find() && Optional.ofNullable(with.group(1)).filter(w -> !isSmall(w)).isEmpty();
  }

  private static String lastClause(String before) {
    Matcher boundary = BOUNDARY.matcher(before);
    int start = 0;
    while (boundary.find()) {
      start = boundary.end();
    }
    return before.substring(start);
  }

  private static String firstClause(String behind) {
    Matcher boundary = BOUNDARY.matcher(behind);
    return boundary.find() ? behind.substring(0, boundary.start()) : behind;
  }

  private static String lastWords(String text) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    return words.size() <= MOST_WORDS
        ? text
        : text.substring(words.get(words.size() - MOST_WORDS).start());
  }

  /** The first words of a text, without small ones at either end. */
  private static String stripped(String text) {
    List<MatchResult> words = WORD.matcher(text).results().limit(MOST_WORDS).toList();
    int start = 0;
    int end = words.size();
    while (end > 0 && isSmall(words.get(end - 1).group())) {
      end--;
    }
    while (start < end && isSmall(words.get(start).group())) {
      start++;
    }
    return start == end ? "" : text.substring(words.get(start).start(), words.get(end - 1).end());
  }

  /** Names in capitals, such as {@code EU}, are no small words. */
  private static boolean isSmall(String word) {
    String folded = AccentFolding.CANONICAL.fold(word);
    boolean isName = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return !isName && (StopWords.holds(folded) || SMALL.contains(folded));
  }
}
