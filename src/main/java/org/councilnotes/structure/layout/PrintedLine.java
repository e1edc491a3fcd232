package org.councilnotes.structure.layout;

import java.util.List;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.outline.ItemLabel;

/**
 * All text on one baseline of a page's body, left to right, as rich text.
 *
 * @param bullet bullet that was removed from its start; empty where there was none
 * @param size font size of its largest part
 * @param isBold whether nearly all its letters are bold
 * @param hasLabel whether it starts with a bullet or the label of an item
 */
record PrintedLine(
    List<PdfPage.Line> parts,
    RichText words,
    String bullet,
    float size,
    boolean isBold,
    boolean hasLabel) {

  /**
   * Creates a line. Its properties are computed here once, as each line is compared with its
   * neighbours several times.
   */
  static PrintedLine of(List<PdfPage.Line> parts, RichText words, String bullet) {
    float size = parts.getFirst().size();
    for (PdfPage.Line part : parts) {
      size = Math.max(size, part.size());
    }
    boolean labelled = !bullet.isEmpty() || ItemLabel.startsWithLabel(words.text());
    return new PrintedLine(parts, words, bullet, size, words.isBold(), labelled);
  }

  int page() {
    return parts.getFirst().page();
  }

  /** Left edge of the text, bullet included. */
  float x() {
    return parts.getFirst().x();
  }

  float y() {
    return parts.getFirst().y();
  }

  float right() {
    return parts.getLast().right();
  }

  float middle() {
    return (x() + right()) / 2;
  }

  boolean startsBold() {
    return !words.bold().isEmpty() && words.bold().getFirst().start() == 0;
  }

  /** What the structure of a tagged file says of its first part. */
  StructureTag tag() {
    return parts.getFirst().tag();
  }

  float firstWordWidth() {
    return parts.getFirst().firstWordWidth();
  }

  /** Whether it is centred in the column and clearly indented. */
  boolean isCentred(float left, float columnRight) {
    float before = x() - left;
    float after = columnRight - right();
    return before > 20 && Math.abs(before - after) < 12;
  }
}
