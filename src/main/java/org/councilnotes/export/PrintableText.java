package org.councilnotes.export;

import java.util.regex.Pattern;

/** Words without characters that XML has no room for, or that command a terminal. */
final class PrintableText {

  /** Matches U+0000 and a surrogate alone; not a tab. */
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\x{D800}-\\x{DFFF}\\uFFFE\\uFFFF]");

  /** Matches the end of a line of any system, and what stands for one; not a blank. */
  private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\t\\u0085\\u2028\\u2029]+");

  private PrintableText() {}

  /** Each such character becomes U+FFFD, so that it is seen that one stood there. */
  static String of(String text) {
    return UNFIT.matcher(text).replaceAll("\uFFFD");
  }

  /** The same in one line. */
  static String line(String text) {
    return LINE_END.matcher(of(text)).replaceAll(" ").strip();
  }
}
