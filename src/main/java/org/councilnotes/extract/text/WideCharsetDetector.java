package org.councilnotes.extract.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Detects UTF-16 and UTF-32 by their bytes. Without a byte order mark, each blank has a NUL byte,
 * and only one byte order gives letters of European scripts.
 */
public final class WideCharsetDetector {

  private static final List<Charset> ALL =
      List.of(
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  private static final int PERCENT = 95;

  private WideCharsetDetector() {}

  /** The charset, with or without byte order mark; empty where it is neither UTF-16 nor UTF-32. */
  public static Optional<Charset> of(TextByteSample bytes) {
    return marked(bytes).or(() -> unmarked(bytes));
  }

  private static Optional<Charset> marked(TextByteSample bytes) {
    if (bytes.startsWith("\u00FF\u00FE\0\0")) {
      return Optional.of(ALL.get(0));
    }
    if (bytes.startsWith("\0\0\u00FE\u00FF")) {
      return Optional.of(ALL.get(1));
    }
    if (bytes.startsWith("\u00FF\u00FE")) {
      return Optional.of(ALL.get(2));
    }
    return bytes.startsWith("\u00FE\u00FF") ? Optional.of(ALL.get(3)) : Optional.empty();
  }

  private static Optional<Charset> unmarked(TextByteSample bytes) {
    return bytes.hasNul()
        ? ALL.stream().filter(c -> reads(bytes.head(c))).findFirst()
        : Optional.empty();
  }

  private static boolean reads(String text) {
    long good = text.codePoints().filter(WideCharsetDetector::isUsual).count();
    return good * 100 >= text.codePoints().count() * PERCENT;
  }

  /** Whether it is punctuation or a letter of the scripts of Europe and its neighbours. */
  private static boolean isUsual(int c) {
    boolean control = c < ' ' && !Character.isWhitespace(c);
    return Character.isDefined(c) && !control && (c < 0x780 || (c >= 0x1E00 && c < 0x2500));
  }
}
