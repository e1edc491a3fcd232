package org.councilnotes.collate.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of two texts by number, with a weight for each. Weights say how much text stands
 * unchanged: a word of more than four letters weighs {@value #WORD}. Two edits with less than
 * {@value #ISLAND} between them are easier to read as one.
 */
final class WordWeights {

  static final int ISLAND = 20;
  static final int WORD = 20;

  /** The weight of more than a word with the blanks and punctuation around it. */
  static final int WORD_ALONE = 26;

  private static final int LONGER_WORD = 12;
  private static final int SHORT_WORD = 8;
  private static final int MARK = 2;
  private static final int BLANK = 1;

  /** Words up to this length are mostly articles and prepositions. */
  private static final int SHORT = 3;

  /** Up to this length many still are: with, from, that. */
  private static final int LONGER = 4;

  private final Map<String, Integer> numbers = new HashMap<>();
  private byte[] weights = new byte[64];
  private int[] letters = new int[64];

  int number(String word) {
    Integer known = numbers.get(word);
    return known == null ? add(word) : known;
  }

  int weight(int number) {
    return weights[number];
  }

  /** The number of its letters and digits. */
  int letters(int number) {
    return letters[number];
  }

  private int add(String word) {
    int number = numbers.size();
    if (number == weights.length) {
      weights = Arrays.copyOf(weights, 2 * number);
      letters = Arrays.copyOf(letters, 2 * number);
    }
    numbers.put(word, number);
    int figures = 0;
    for (int i = 0; i < word.length(); ) {
      int character = word.codePointAt(i);
      letters[number] += isLetter(character) ? 1 : 0;
      figures += Character.isDigit(character) ? 1 : 0;
      i += Character.charCount(character);
    }
    weights[number] = (byte) weightOf(word, letters[number], figures > 0);
    return number;
  }

  private static int weightOf(String word, int letters, boolean isFigure) {
    if (letters == 0) {
      return word.isBlank() ? BLANK : MARK;
    }
    if (letters > LONGER || isFigure) {
      return WORD;
    }
    return letters > SHORT ? LONGER_WORD : SHORT_WORD;
  }

  /** Deleted words are characters of Unicode's private use area, see {@code DeletionMasking}. */
  private static boolean isLetter(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.PRIVATE_USE;
  }
}
