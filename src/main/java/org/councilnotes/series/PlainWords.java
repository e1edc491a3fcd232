package org.councilnotes.series;

import java.util.List;
import java.util.Set;

/**
 * Tells at a glance that a change is none that every edition brings: those have a figure, a name, a
 * month, an ordinal or nothing but small words in them. Most changes are told so, at a hundredth of
 * the cost of reading what the passage says of periods and meetings.
 */
final class PlainWords {

  /** Shorter words join dates and places: {@code from}, {@code held}. */
  private static final int TELLING = 5;

  /** How often a report comes; a two-year report says it otherwise. */
  private static final Set<String> FREQUENCIES =
      Set.of("yearly", "annual", "biennial", "annuel", "annuels", "biennal", "anual", "bienal");

  /** In a word for a presidency, whose holders may be adjectives: {@code présidence bulgare}. */
  private static final List<String> PRESIDENCIES = List.of("resid", "résid", "orsitz");

  private PlainWords() {}

  /** Whether plain words tell anything in a text. */
  static boolean tellIn(String text) {
    return PRESIDENCIES.stream().noneMatch(text::contains);
  }

  /** Whether both stretches are without figures and capitals, and one has a word that tells. */
  static boolean areChanged(String before, String after) {
    return isPlain(before) && isPlain(after) && (tells(before) || tells(after));
  }

  private static boolean isPlain(String words) {
    return words.codePoints().noneMatch(c -> Character.isDigit(c) || Character.isUpperCase(c));
  }

  private static boolean tells(String words) {
    int start = 0;
    for (int end = 0; end <= words.length(); end++) {
      if (end == words.length() || !Character.isLetter(words.charAt(end))) {
        if (end - start >= TELLING && isOrdinary(words.substring(start, end))) {
          return true;
        }
        start = end + 1;
      }
    }
    return false;
  }

  private static boolean isOrdinary(String word) {
    return Months.named(word).isEmpty() && !Ordinals.isOrdinal(word) && !FREQUENCIES.contains(word);
  }
}
