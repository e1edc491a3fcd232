package org.councilnotes.extract.ocr;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page as a greyscale bitmap: rows from the top, one byte a pixel, 0 is black. */
public final class PageBitmap {

  /** Grey value below which a pixel is ink, of 255. */
  private static final int INK = 128;

  private final int width;
  private final int height;
  private final byte[] grey;

  public PageBitmap(int width, int height, byte[] grey) {
    this.width = width;
    this.height = height;
    this.grey = grey;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Writes the bitmap as PGM, which tesseract reads from standard input. */
  void writeTo(OutputStream out) throws IOException {
    out.write("P5 %d %d 255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII));
    out.write(grey);
  }

  /** Stroke width within a box: the median length of the horizontal runs of ink, in pixels. */
  float stroke(OcrWord.Box box) {
    int[] lengths = new int[box.width() * box.height() / 2 + box.height() + 1];
    int count = 0;
    for (int y = box.top(); y < Math.min(height, box.bottom()); y++) {
      int length = 0;
      for (int x = box.left(); x < Math.min(width, box.right()); x++) {
        if ((grey[y * width + x] & 0xFF) < INK) {
          length++;
        } else if (length > 0) {
          lengths[count++] = length;
          length = 0;
        }
      }
      if (length > 0) {
        lengths[count++] = length;
      }
    }
    Arrays.sort(lengths, 0, count);
    return count == 0 ? 0 : lengths[count / 2];
  }
}
