package org.councilnotes.draft.check;

/**
 * What speaks for it that an earlier sentence makes the same point as one of a draft.
 *
 * @param isNearest whether no other sentence of the draft shares much with it, and more than this
 * @param isBeside whether a sentence around this one comes from beside it, in its section
 */
record NearEvidence(NearOffers.Candidate candidate, boolean isNearest, boolean isBeside) {

  static NearEvidence of(int sentence, NearOffers.Candidate one, NearPlaces in) {
    return new NearEvidence(
        one,
        in.isNearest(one.shared().cosine(), one.sentence()),
        in.isBeside(sentence, one.sentence()));
  }
}
