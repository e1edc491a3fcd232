package org.councilnotes.draft.check;

import java.util.HashSet;
import java.util.Set;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.SentenceTerms.Term;
import org.councilnotes.draft.TermKind;

/**
 * What speaks for it that an earlier sentence makes the same point as one of a draft, and against.
 *
 * @param isNearest whether no other sentence of the draft shares much with it, and more than this
 * @param isBeside whether a sentence around this one comes from beside it, in its section
 * @param missingNames names of the sentence that it lacks, as a share: 0 for none, below 1
 * @param words number of words of the sentence
 */
record NearEvidence(
    NearOffers.Candidate candidate,
    boolean isNearest,
    boolean isBeside,
    double missingNames,
    int words) {

  static NearEvidence of(int sentence, NearOffers offers, NearOffers.Candidate one, NearPlaces in) {
    return new NearEvidence(
        one,
        in.isNearest(one.shared().cosine(), one.sentence()),
        in.isBeside(sentence, one.sentence()),
        missingNames(one.sentence().terms(), offers.terms()),
        offers.terms().terms().size());
  }

  private static double missingNames(SentenceTerms earlier, SentenceTerms later) {
    Set<String> names = new HashSet<>();
    later.terms().stream()
        .filter(term -> term.kind() == TermKind.NAME)
        .forEach(term -> names.add(term.stem()));
    double all = names.size();
    earlier.terms().stream().map(Term::stem).forEach(names::remove);
    return names.size() / (1 + all);
  }
}
