package org.councilnotes.draft.check;

import org.councilnotes.draft.SentenceIndex;
import org.councilnotes.draft.SentenceTerms;

/**
 * What speaks for and against it that an earlier sentence makes the same point as one of a draft.
 *
 * @param run the longest run of terms that both have, as a share of the shorter one, up to 1
 * @param facts figures, dates and names of the sentence that the earlier one lacks
 * @param isNearest whether no other sentence of the draft shares much with it, and more than this
 * @param isBeside whether a sentence around this one comes from beside it, in its section
 * @param isInParagraph whether one right around this one comes from its very paragraph
 */
record NearEvidence(
    NearOffers.Candidate candidate,
    double run,
    StatedFacts facts,
    boolean isNearest,
    boolean isBeside,
    boolean isInParagraph) {

  /**
   * @param sentence its number in the draft
   * @param weights of the terms
   */
  static NearEvidence of(
      int sentence,
      SentenceTerms terms,
      NearOffers.Candidate one,
      NearPlaces places,
      SentenceIndex weights) {
    SentenceTerms earlier = one.sentence().terms();
    return new NearEvidence(
        one,
        Math.min(1, weights.editBetween(earlier, terms).run()),
        StatedFacts.of(terms, earlier),
        places.isNearest(one.shared().cosine(), one.sentence()),
        places.isBeside(sentence, one.sentence()),
        places.isInParagraph(sentence, one.sentence()));
  }

  /** Cosine of the rare words and names of both; 0 in a note that the draft does not draw on. */
  double cosine() {
    return candidate.isDrawnOn() ? candidate.shared().cosine() : 0;
  }
}
