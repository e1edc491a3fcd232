package org.councilnotes.tag.role;

import java.util.Set;
import org.councilnotes.tag.name.PassageWords;

/**
 * The words of the clause around a name, bounded by ends of sentences, semicolons and borders of
 * cells.
 *
 * @param first index of its first word
 * @param last index of its last word, inclusive
 */
record Clause(PassageWords words, int first, int last) {

  /** Words on each side: keeps the work on a passage proportional to its length. */
  private static final int LONGEST = 100;

  private static final Set<String> STOPS = Set.of(";", "|", "?", "!");

  /** Ends of abbreviations, behind which a sentence goes on. */
  private static final Set<String> ABBREVIATED =
      Set.of("no", "nr", "art", "mr", "ms", "mrs", "dr", "prof", "e", "g", "i", "etc", "vs", "p");

  /** The clause around the words from {@code first} to {@code last}. */
  static Clause around(PassageWords words, int first, int last) {
    int start = first;
    while (start > 0 && first - start < LONGEST && !isStop(words, start - 1)) {
      start--;
    }
    int end = last;
    while (end + 1 < words.count() && end - last < LONGEST && !isStop(words, end + 1)) {
      end++;
    }
    return new Clause(words, start, end);
  }

  /** All words of a text as one clause, for headings. */
  static Clause whole(PassageWords words) {
    return new Clause(words, 0, words.count() - 1);
  }

  /** The same clause, cut before a word. */
  Clause endingBefore(int word) {
    return word > last ? this : new Clause(words, first, word - 1);
  }

  /** The same clause, cut at some words from an enumeration in it. */
  Clause near(CountryEnumeration run, int longest) {
    return new Clause(
        words, Math.max(first, run.first() - longest), Math.min(last, run.last() + longest));
  }

  boolean has(int word) {
    return first <= word && word <= last;
  }

  private static boolean isStop(PassageWords words, int word) {
    int c = words.initial(word);
    if (c == '.') {
      return isEnd(words, word);
    }
    return !Character.isLetterOrDigit(c) && STOPS.contains(words.folded(word));
  }

  /** A point ends a sentence before a capital letter or at the end of the text. */
  private static boolean isEnd(PassageWords words, int point) {
    if (point + 1 == words.count()) {
      return true;
    }
    boolean abbreviated = point > 0 && ABBREVIATED.contains(words.folded(point - 1));
    return !abbreviated && !Character.isLowerCase(words.initial(point + 1));
  }
}
