package org.councilnotes.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Follows the stretches of a page for which the file gives the text itself, in the place of what
 * the signs say (ISO 32000-1, 14.9.4). As for PDFBox, a stretch within another ends that one's.
 */
final class ReplacedText {

  private final Deque<Boolean> stretches = new ArrayDeque<>();
  private boolean open;

  void begin(COSDictionary properties) {
    open = properties != null && properties.getString(COSName.ACTUAL_TEXT) != null;
    stretches.push(open);
  }

  void end() {
    if (!stretches.isEmpty() && stretches.pop()) {
      open = false;
    }
  }

  boolean isOpen() {
    return open;
  }
}
