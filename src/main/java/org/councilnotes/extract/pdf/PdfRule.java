package org.councilnotes.extract.pdf;

/** A horizontal or vertical rule: points from the top left corner of the page. */
record PdfRule(float x, float y, float right, float bottom) {

  /** Points; a thicker one is a box. */
  static final float THICKEST = 3f;

  /** Points; a shorter one is a dot. The line through a deleted comma is hardly longer. */
  private static final float SHORTEST = 2f;

  /** Whether it is vertical and crosses a height. */
  boolean crosses(float height) {
    return bottom - y > right - x && y <= height && bottom >= height;
  }

  /** Whether it runs along most of an interval. */
  boolean isAlong(float from, float to) {
    float shared = Math.min(right, to) - Math.max(x, from);
    return right - x > bottom - y && shared >= 0.6f * (to - from);
  }

  boolean isHorizontal() {
    return right - x > bottom - y;
  }

  boolean isRule() {
    float width = right - x;
    float height = bottom - y;
    return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST;
  }
}
