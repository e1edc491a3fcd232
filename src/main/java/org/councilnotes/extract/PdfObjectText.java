package org.councilnotes.extract;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/**
 * An object of a PDF that is no stream, as the file spells it, up to its {@code endobj}.
 *
 * @param text a char a byte
 */
record PdfObjectText(String text) {

  private static final String END = "endobj";

  /** More is read where an object is longer. */
  private static final int PART = 4 * 1024;

  /** A longer one is not looked at to its end. */
  private static final int MOST = 1024 * 1024;

  /** What begins at a place; as far as it is looked at, where no end is found. */
  static PdfObjectText at(RandomAccessFile file, long at) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] part = new byte[PART];
    file.seek(Math.min(at, file.length()));
    for (int read = file.read(part); read > 0 && text.length() < MOST; read = file.read(part)) {
      int from = Math.max(0, text.length() - END.length());
      text.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
      int end = text.indexOf(END, from);
      if (end >= 0) {
        return new PdfObjectText(text.substring(0, end));
      }
    }
    return new PdfObjectText(text.toString());
  }

  /**
   * Whether it is spelled as nothing that is no stream is: a stream lies in it, or bytes that only
   * strings and names may have.
   */
  boolean isGarbled() {
    return text.contains("endstream") || hasStrayBytes();
  }

  private boolean hasStrayBytes() {
    int depth = 0;
    boolean name = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (depth > 0) {
        i += c == '\\' ? 1 : 0;
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      } else if (c == '(') {
        depth = 1;
        name = false;
      } else {
        name = c == '/' || (name && c > ' ' && "<>[]{}%)".indexOf(c) < 0);
        if (!name && !isPlain(c)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPlain(char c) {
    return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || (c >= ' ' && c < 0x7F);
  }
}
