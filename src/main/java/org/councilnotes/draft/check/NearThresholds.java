package org.councilnotes.draft.check;

import org.councilnotes.draft.SentenceIndex.SharedWords;

/**
 * Where two sentences that are no edited forms of one another may make the same point. Chosen on
 * the labelled sentences of six drafts, each measured with what the five others chose.
 */
final class NearThresholds {

  /**
   * Cosine of the rare words and names of both: the geometric mean of the shares of either that the
   * other has. One long sentence with the words of a short one is not enough.
   */
  private static final double WORDS = 0.32;

  /** Weight of what is shared, in words that no other sentence has: more than one name. */
  private static final double SHARED = 1.5;

  /** Lowest likeness in meaning. */
  private static final double LIKENESS = 0.66;

  /** So much nearer than the sentence's surroundings is what meaning alone offers. */
  private static final double STANDS_OUT = 0.16;

  /** The same for what words offer, too. */
  private static final double CONFIRMED = 0.09;

  private NearThresholds() {}

  static boolean isNearByWords(SharedWords shared) {
    return shared.cosine() >= WORDS && shared.shared() >= SHARED;
  }

  /** Whether meaning alone is enough. */
  static boolean isNearInMeaning(double likeness, MeaningNeighbours among) {
    return likeness >= LIKENESS && likeness - among.background() >= STANDS_OUT;
  }

  /** Whether meaning confirms what is near by words. */
  static boolean isConfirmed(double likeness, MeaningNeighbours among) {
    return likeness - among.background() >= CONFIRMED;
  }
}
