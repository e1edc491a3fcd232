package org.councilnotes.structure;

import java.util.List;

/**
 * All that is printed on one baseline of a page's body, left to right, with its words as rich text.
 *
 * @param bullet the bullet that was taken off its start; empty where there was none
 */
record PrintLine(List<Page.Line> parts, RichText words, String bullet) {

  int page() {
    return parts.getFirst().page();
  }

  /** Where the print starts, the bullet included. */
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

  float size() {
    return parts.stream().map(Page.Line::size).max(Float::compare).orElse(0f);
  }

  boolean startsBold() {
    return !words.bold().isEmpty() && words.bold().getFirst().start() == 0;
  }

  boolean isBold() {
    return words.isBold();
  }

  float firstWordWidth() {
    return parts.getFirst().firstWordWidth();
  }

  boolean hasLabel() {
    return !bullet.isEmpty() || ItemLabel.startsWithLabel(words.text());
  }

  /** Whether it stands in the middle of the column, clearly away from its left edge. */
  boolean isCentred(float left, float columnRight) {
    float before = x() - left;
    float after = columnRight - right();
    return before > 20 && Math.abs(before - after) < 12;
  }
}
