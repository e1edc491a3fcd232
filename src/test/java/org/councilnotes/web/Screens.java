package org.councilnotes.web;

import org.councilnotes.Campaign;

/** A wide and a narrow screen, which cases of one kind take in turn. */
final class Screens {

  private static final int WIDE = 1280;

  private Screens() {}

  /** Whether a case, by its place in a list, is for this width; in the campaign it is for both. */
  static boolean isTurnOf(int place, int width) {
    boolean isWide = width >= WIDE;
    return isWide == (place % 2 == 0) || Campaign.runs("walk");
  }
}
