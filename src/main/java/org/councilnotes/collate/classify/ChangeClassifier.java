package org.councilnotes.collate.classify;

import java.util.List;
import java.util.Set;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.table.WordingStep.Significance;
import org.councilnotes.collate.token.MonthNames;
import org.councilnotes.collate.token.OrdinalNumbers;

/**
 * Separates expected changes, which every edition brings, from substantive ones. Expected are: the
 * reporting period; the number of a meeting with its place, its date and what was adopted there;
 * the holder of the presidency and the host; the label of a list item or heading. All these are
 * masked on both sides. Where the two masked texts are equal, the change is expected. Any doubt
 * makes the whole change substantive, so that nothing of substance is hidden.
 */
public final class ChangeClassifier {

  /** No change that every edition brings is so long, in code units. */
  private static final int LONGEST = 2000;

  /** Longer texts are not looked through. */
  private static final int READABLE = 200_000;

  private ChangeClassifier() {}

  /** The nature of a change, given the text on each side with the period of its note. */
  public static Significance nature(MaskedText left, MaskedText right, List<Edit> edits) {
    if (PlainWordCheck.isApplicableTo(left.text())
        && edits.stream().anyMatch(edit -> isPlainWordChange(left, right, edit))) {
      return Significance.SUBSTANTIVE;
    }
    boolean isShort =
        left.text().length() + right.text().length() <= READABLE
            && edits.stream().mapToInt(e -> e.left().length() + e.right().length()).sum()
                <= LONGEST;
    return isShort && left.maskedAgainst(right).equals(right.maskedAgainst(left))
        ? Significance.EXPECTED
        : Significance.SUBSTANTIVE;
  }

  private static boolean isPlainWordChange(MaskedText left, MaskedText right, Edit edit) {
    return PlainWordCheck.areChanged(edit.left().of(left.text()), edit.right().of(right.text()));
  }

  /**
   * Tells at a glance that a change is none that every edition brings: those have a figure, a name,
   * a month, an ordinal or nothing but small words in them. Most changes are told so, at a
   * hundredth of the cost of reading what the passage says of periods and meetings.
   */
  private static final class PlainWordCheck {

    /** Shorter words join dates and places: {@code from}, {@code held}. */
    private static final int TELLING = 5;

    /** How often a report comes; a two-year report says it otherwise. */
    private static final Set<String> FREQUENCIES =
        Set.of("yearly", "annual", "biennial", "annuel", "annuels", "biennal", "anual", "bienal");

    /** In a word for a presidency, whose holders may be adjectives: {@code présidence bulgare}. */
    private static final List<String> PRESIDENCIES = List.of("resid", "résid", "orsitz");

    private PlainWordCheck() {}

    /** Whether a text has one of the words that decide. */
    static boolean isApplicableTo(String text) {
      return PRESIDENCIES.stream().noneMatch(text::contains);
    }

    /** Whether both texts are without figures and capitals, and one has a word that decides. */
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
      return MonthNames.named(word).isEmpty()
          && !OrdinalNumbers.isOrdinal(word)
          && !FREQUENCIES.contains(word);
    }
  }
}
