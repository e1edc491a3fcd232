package org.councilnotes.suggest;

import java.util.Random;

/** Words of a text as they are mistyped: letters swapped, missing, doubled; blanks too. */
public final class Slips {

  private static final int LONGEST = 25;

  private Slips() {}

  /** Up to 25 letters from somewhere in the text with one slip. */
  public static String in(String text, Random random) {
    int start = random.nextInt(text.length() - LONGEST);
    String piece = text.substring(start, start + 3 + random.nextInt(LONGEST - 3));
    int at = random.nextInt(piece.length() - 1);
    String before = piece.substring(0, at);
    String after = piece.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + piece.charAt(at) + piece.charAt(at) + after;
      case 2 -> before + piece.charAt(at + 1) + piece.charAt(at) + piece.substring(at + 2);
      default -> before + " " + piece.substring(at);
    };
  }
}
