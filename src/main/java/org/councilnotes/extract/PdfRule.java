package org.councilnotes.extract;

/** A horizontal or vertical rule: points from the top left corner of the page. */
record PdfRule(float x, float y, float right, float bottom) {

  /** Thicker than this is a box, not a rule. */
  private static final float THICKEST = 3f;

  /** Shorter than this is a dot or a dash, not a rule. */
  private static final float SHORTEST = 3f;

  /** Whether it is upright and passes through a height. */
  boolean crosses(float height) {
    return bottom - y > right - x && y <= height && bottom >= height;
  }

  boolean isRule() {
    float width = right - x;
    float height = bottom - y;
    return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST;
  }
}
