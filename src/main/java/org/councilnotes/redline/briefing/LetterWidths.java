package org.councilnotes.redline.briefing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many lines words take in Arial, or in a font of the same widths. An estimate on the safe
 * side: letters of other scripts count as wide.
 *
 * <p>Source: widths of Helvetica, which those of Arial are equal to, in thousandths of the size.
 */
final class LetterWidths {

  private static final double UNIT = 1000;
  private static final double BOLD = 1.08;

  private static final int LATIN = 556;
  private static final int OTHER = 700;
  private static final int IDEOGRAPH = 1000;
  private static final int FIRST_IDEOGRAPH = 0x2E80;
  private static final int LAST_LATIN = 0x24F;

  private static final Map<Integer, Integer> WIDTHS = new HashMap<>();

  static {
    Map.of(
            222, "ijl'",
            278, " !,./:;Ift[]\\|\u00A0",
            333, "-()`r\u201C\u201D\u00AB\u00BB",
            500, "ckJsvxyz",
            611, "FTZ",
            667, "ABEKPSVXY&",
            722, "CDHNRUw",
            778, "GOQ",
            833, "Mm",
            1000, "W@%\u2014\u2026\u2192")
        .forEach((width, letters) -> letters.chars().forEach(c -> WIDTHS.put(c, width)));
  }

  private LetterWidths() {}

  /**
   * The number of lines, at least one.
   *
   * @param size of the font, in points
   * @param width of the column, in points
   */
  static int lines(List<BriefingWords> words, double size, double width) {
    int lines = 1;
    double used = 0;
    for (BriefingWords run : words) {
      double scale = size / UNIT * (run.kind() == BriefingWords.Kind.STRONG ? BOLD : 1);
      for (String word : run.text().split("(?<=[ -])", -1)) {
        double own = scale * width(word);
        if (used + scale * width(word.stripTrailing()) > width && used > 0) {
          lines++;
          used = 0;
        }
        lines += (int) (own / width);
        used = used + own % width;
      }
    }
    return lines;
  }

  private static long width(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).codePoints().map(LetterWidths::of).sum();
  }

  private static int of(int letter) {
    if (Character.getType(letter) == Character.NON_SPACING_MARK) {
      return 0;
    }
    int other = letter >= FIRST_IDEOGRAPH ? IDEOGRAPH : OTHER;
    return WIDTHS.getOrDefault(letter, letter <= LAST_LATIN ? LATIN : other);
  }
}
