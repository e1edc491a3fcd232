package org.councilnotes.draft.check;

import org.councilnotes.draft.SentenceIndex.SharedWords;

/**
 * Where two sentences that are no edited forms of one another may make the same point. The
 * thresholds were chosen on the labelled sentences of fourteen drafts, each measured with what the
 * thirteen others chose. An earlier sentence that another sentence of the draft comes from never
 * counts. Meaning adds to what words find and takes nothing away: what words find is as often right
 * where the two do not stand out in meaning as a guess must be.
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

  /** How much it must stand out in meaning, whatever words they share. */
  private static final double STANDS_OUT = 0.18;

  /** The same where a sentence around comes from beside the earlier one. */
  private static final double STANDS_OUT_BESIDE = 0.12;

  /** Weights of the cosine of words, and of the place, where several earlier ones may be meant. */
  private static final double OF_WORDS = 0.3;

  private static final double OF_PLACE = 0.1;

  private NearThresholds() {}

  static boolean isNear(NearEvidence evidence) {
    return isNearByWords(evidence) || isNearByMeaning(evidence);
  }

  private static boolean isNearByWords(NearEvidence evidence) {
    SharedWords shared = evidence.candidate().shared();
    boolean isBeside = evidence.isBeside();
    return evidence.candidate().isDrawnOn()
        && evidence.isNearest()
        && shared.cosine() >= (isBeside ? WORDS_BESIDE : WORDS)
        && shared.shared() >= (isBeside ? SHARED_BESIDE : SHARED);
  }

  private static boolean isNearByMeaning(NearEvidence evidence) {
    return evidence.candidate().standsOut().orElse(0)
        >= (evidence.isBeside() ? STANDS_OUT_BESIDE : STANDS_OUT);
  }

  /** How much speaks for it, by which the best of several is told. */
  static double nearness(NearEvidence evidence) {
    NearOffers.Candidate candidate = evidence.candidate();
    return candidate.standsOut().orElse(0)
        + (candidate.isDrawnOn() ? OF_WORDS * candidate.shared().cosine() : 0)
        + (evidence.isBeside() ? OF_PLACE : 0);
  }
}
