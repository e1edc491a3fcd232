package org.councilnotes.extract;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells where a PDF was cut off. */
final class PdfEnd {

  private static final int PART = 64 * 1024;

  /** What ends each state of a file. */
  private static final String END = "%%EOF";

  /** Matches {@code 12 0 obj}. */
  private static final Pattern OBJECT = Pattern.compile("\\d \\d{1,5} obj\\b");

  private PdfEnd() {}

  /**
   * Whether an object stands behind the last end mark, or there is no mark. Other bytes may follow
   * one; and the first part of a linearized file, as each earlier state of a changed one, has a
   * mark of its own.
   */
  static boolean isCutOff(File file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file, "r")) {
      boolean object = false;
      for (long to = bytes.length(); to > 0; to -= PART) {
        String part = part(bytes, Math.max(0, to - PART), to);
        int end = part.lastIndexOf(END);
        object |= OBJECT.matcher(part.substring(Math.max(0, end))).find();
        if (object || end >= 0) {
          return object;
        }
      }
      return true;
    }
  }

  /** With some bytes of the next part, lest what is looked for is parted. */
  private static String part(RandomAccessFile bytes, long from, long to) throws IOException {
    byte[] part = new byte[(int) (Math.min(to + 16, bytes.length()) - from)];
    bytes.seek(from);
    bytes.readFully(part);
    return new String(part, StandardCharsets.ISO_8859_1);
  }
}
