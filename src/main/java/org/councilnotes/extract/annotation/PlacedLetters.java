package org.councilnotes.extract.annotation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The letters and digits of a text, accents taken apart, and where each of them stands. White
 * space, hyphens, quotation marks and bullets do not count: programs write them in different ways.
 */
final class PlacedLetters {

  private static final int ASCII = 0x80;

  private final StringBuilder letters = new StringBuilder();
  private int[] places = new int[256];

  private PlacedLetters() {}

  static PlacedLetters of(CharSequence text) {
    return of(text, 0, text.length(), place -> true);
  }

  /**
   * The key of a part of a text.
   *
   * @param counts whether the character at an offset counts
   */
  static PlacedLetters of(CharSequence text, int start, int end, IntPredicate counts) {
    PlacedLetters key = new PlacedLetters();
    for (int i = start; i < end; ) {
      int c = Character.codePointAt(text, i);
      if (counts.test(i)) {
        key.add(c, i);
      }
      i += Character.charCount(c);
    }
    return key;
  }

  private void add(int c, int place) {
    if (c < ASCII) {
      append(c, place);
    } else {
      Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
          .codePoints()
          .forEach(part -> append(part, place));
    }
  }

  private void append(int c, int place) {
    if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
      return;
    }
    letters.appendCodePoint(c);
    if (letters.length() > places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    for (int i = letters.length() - Character.charCount(c); i < letters.length(); i++) {
      places[i] = place;
    }
  }

  String letters() {
    return letters.toString();
  }

  int length() {
    return letters.length();
  }

  /** The offset in the text of a letter of the key. */
  int place(int letter) {
    return places[letter];
  }
}
