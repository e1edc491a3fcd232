package org.councilnotes.extract.ocr;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A word that tesseract read.
 *
 * @param line key of its line: tesseract's numbers of block, paragraph and line
 * @param confidence 0 to 100
 */
public record OcrWord(String line, Box box, float confidence, String text) {

  /** Bounding box of the printed letters, in pixels from the top left corner. */
  public record Box(int left, int top, int right, int bottom) {
    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }
  }

  private static final int COLUMNS = 12;
  private static final String WORD = "5";

  /**
   * Parses a row of tesseract's TSV output: level, page, block, paragraph, line, word, left, top,
   * width, height, confidence, text.
   */
  static Optional<OcrWord> parse(String row) {
    String[] columns = row.split("\t", COLUMNS);
    if (columns.length < COLUMNS || !columns[0].equals(WORD) || columns[11].isBlank()) {
      return Optional.empty();
    }
    int left = Integer.parseInt(columns[6]);
    int top = Integer.parseInt(columns[7]);
    int width = Integer.parseInt(columns[8]);
    int height = Integer.parseInt(columns[9]);
    return Optional.of(
        new OcrWord(
            columns[2] + "." + columns[3] + "." + columns[4],
            new Box(left, top, left + width, top + height),
            Float.parseFloat(columns[10]),
            Normalizer.normalize(columns[11].strip(), Normalizer.Form.NFC)));
  }
}
