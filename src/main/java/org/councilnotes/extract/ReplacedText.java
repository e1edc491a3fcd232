package org.councilnotes.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Follows the stretches of a page for which the file gives the text itself, in the place of what
 * the signs say (ISO 32000-1, 14.9.4). As for PDFBox, a stretch within another ends that one's.
 */
final class ReplacedText {

  private static final String SOFT_HYPHEN = "\u00AD";

  private final Deque<Boolean> stretches = new ArrayDeque<>();
  private @Nullable String text;

  void begin(@Nullable COSDictionary properties) {
    String given = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    text = given == null ? null : given.replace(SOFT_HYPHEN, "");
    stretches.push(given != null);
  }

  void end() {
    if (!stretches.isEmpty() && stretches.pop()) {
      text = null;
    }
  }

  /** A sign itself; in such a stretch all its text for the first sign and nothing for others. */
  Sign of(Sign printed) {
    if (text == null) {
      return printed;
    }
    Sign given = text.isEmpty() ? Sign.NONE : Sign.of(text);
    text = "";
    return given;
  }
}
