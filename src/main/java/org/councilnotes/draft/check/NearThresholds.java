package org.councilnotes.draft.check;

import org.councilnotes.draft.SentenceIndex.SharedWords;

/**
 * Where two sentences that are no edited forms of one another may make the same point. The weights
 * were chosen on the labelled sentences of ten drafts, each measured with what the nine others
 * chose. An earlier sentence that another sentence of the draft comes from never counts.
 */
final class NearThresholds {

  /**
   * Cosine of the rare words and names of both: the geometric mean of the shares of either that the
   * other has. One long sentence with the words of a short one is not enough.
   */
  private static final double WORDS = 0.32;

  /** Weight of what is shared, in words that no other sentence has: more than one name. */
  private static final double SHARED = 1.5;

  /** The same two where a sentence around comes from beside the earlier one. */
  private static final double WORDS_BESIDE = 0.10;

  private static final double SHARED_BESIDE = 0.8;

  /** With meaning: lowest sum of how much it stands out and of the following weights. */
  private static final double SUM = 0.195;

  /** Weight of the cosine of words, among the notes that the draft draws on. */
  private static final double OF_WORDS = 0.15;

  /** Weight where a sentence around comes from beside the earlier one. */
  private static final double BESIDE = 0.06;

  /** Weight where no other sentence of the draft shares much with it, and more than this one. */
  private static final double NEAREST = 0.07;

  /** Taken away where it stands in a note that the draft does not draw on. */
  private static final double ELSEWHERE = 0.03;

  /** Taken away for the share of names that it lacks. */
  private static final double MISSING_NAMES = 0.07;

  /** Taken away where a sentence is e times as long as usual: long ones are alike sooner. */
  private static final double LENGTH = 0.03;

  /** Words of a usual sentence, and of one so short that its length tells no more. */
  private static final double USUAL = 20;

  private static final double SHORT = 16;

  private NearThresholds() {}

  static boolean isNear(NearEvidence evidence) {
    return evidence.candidate().standsOut().isPresent()
        ? nearness(evidence) >= SUM
        : isNearByWords(evidence);
  }

  private static boolean isNearByWords(NearEvidence evidence) {
    SharedWords shared = evidence.candidate().shared();
    boolean isBeside = evidence.isBeside();
    return evidence.isNearest()
        && shared.cosine() >= (isBeside ? WORDS_BESIDE : WORDS)
        && shared.shared() >= (isBeside ? SHARED_BESIDE : SHARED);
  }

  /** The weights of all that speaks for it, by which the best of several is told. */
  static double nearness(NearEvidence evidence) {
    NearOffers.Candidate candidate = evidence.candidate();
    double words = candidate.isDrawnOn() ? OF_WORDS * candidate.shared().cosine() : -ELSEWHERE;
    return candidate.standsOut().orElse(0)
        + words
        + (evidence.isBeside() ? BESIDE : 0)
        + (evidence.isNearest() ? NEAREST : 0)
        - MISSING_NAMES * evidence.missingNames()
        - LENGTH * Math.log(Math.max(evidence.words(), SHORT) / USUAL);
  }
}
