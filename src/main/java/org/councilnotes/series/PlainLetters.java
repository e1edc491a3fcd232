package org.councilnotes.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds and cuts a text of plain Latin, Greek or Cyrillic letters in one pass: the same words as
 * Unicode's folding and word boundaries (UAX 29) give, many times faster. A text with any other
 * character, such as a combining mark, is left to those.
 */
final class PlainLetters {

  private static final int END = 0x20c0;

  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte BETWEEN_LETTERS = 3;
  private static final byte BETWEEN_DIGITS = 4;
  private static final byte BETWEEN_EITHER = 5;
  private static final byte BREAK = 6;

  private static final char[] FOLDED = new char[END];
  private static final byte[] KINDS = new byte[END];

  static {
    learn(' ', 0x2b0);
    learn(0x370, 0x530); // Greek and Cyrillic; the modifiers before combine
    learn(0x2010, 0x2023); // dashes and quotation marks
    learn(0x20a0, END); // currencies
    KINDS['_'] = OTHER; // joins words
  }

  private PlainLetters() {}

  private static void learn(int start, int end) {
    for (int c = start; c < end; c++) {
      String folded = Wording.fold(Character.toString(c));
      if (folded.length() == 1) {
        FOLDED[c] = folded.charAt(0);
        KINDS[c] = kind(folded.charAt(0));
      }
    }
  }

  private static byte kind(char folded) {
    return switch (folded) {
      case ':', '\u00b7' -> BETWEEN_LETTERS;
      case ',', ';' -> BETWEEN_DIGITS;
      case '.', '\'', '\u2018', '\u2019' -> BETWEEN_EITHER;
      default -> Character.isLetter(folded) ? LETTER : Character.isDigit(folded) ? DIGIT : BREAK;
    };
  }

  /** The folded words from a place on; empty where the text has other characters. */
  static Optional<List<String>> words(String text, int from) {
    List<String> words = new ArrayList<>();
    return cut(
            text, from, (folded, start, end) -> words.add(new String(folded, start, end - start)))
        ? Optional.of(words)
        : Optional.empty();
  }

  /** The same words joined by spaces, without making each. */
  static Optional<String> joined(String text, int from) {
    StringBuilder joined = new StringBuilder(text.length());
    return cut(text, from, (folded, start, end) -> append(joined, folded, start, end))
        ? Optional.of(joined.toString())
        : Optional.empty();
  }

  private static void append(StringBuilder joined, char[] folded, int start, int end) {
    if (!joined.isEmpty()) {
      joined.append(' ');
    }
    joined.append(folded, start, end - start);
  }

  /** Takes a word by its place in a folded text. */
  private interface Taker {
    void take(char[] folded, int start, int end);
  }

  /** Whether the text has no other characters; nothing is handed over where it has. */
  private static boolean cut(String text, int from, Taker taker) {
    char[] folded = new char[text.length() + 1];
    byte[] kinds = new byte[text.length() + 1];
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= END || KINDS[c] == OTHER) {
        return false;
      }
      folded[i] = FOLDED[c];
      kinds[i] = KINDS[c];
    }
    kinds[text.length()] = BREAK;
    cut(folded, kinds, from, taker);
    return true;
  }

  private static void cut(char[] folded, byte[] kinds, int from, Taker taker) {
    int start = from;
    for (int i = from; i < kinds.length; i++) {
      if (kinds[i] > DIGIT && !joins(kinds, i, start)) {
        if (i > start) {
          taker.take(folded, start, i);
        }
        start = i + 1;
      }
    }
  }

  /** Whether a mark stands within a word: {@code l'eau}, {@code 1.500}; not {@code end.}. */
  private static boolean joins(byte[] kinds, int at, int start) {
    if (kinds[at] == BREAK || at == start || kinds[at - 1] != kinds[at + 1]) {
      return false;
    }
    return (kinds[at - 1] == LETTER && kinds[at] != BETWEEN_DIGITS)
        || (kinds[at - 1] == DIGIT && kinds[at] != BETWEEN_LETTERS);
  }
}
