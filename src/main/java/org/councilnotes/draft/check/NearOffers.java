package org.councilnotes.draft.check;

import java.util.List;
import java.util.OptionalDouble;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.SentenceIndex.SharedWords;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.TermKind;

/**
 * Earlier sentences that may make the same point as one of a draft.
 *
 * @param checked the sentence with its verdict by words alone
 * @param candidates each once; those that meaning finds only where the sentence is new
 */
record NearOffers(CheckedSentence checked, SentenceTerms terms, List<Candidate> candidates) {

  /** Words that are no stop words. */
  private static final int FEWEST_TERMS = 2;

  NearOffers {
    candidates = List.copyOf(candidates);
  }

  /**
   * An earlier sentence.
   *
   * @param shared what both have in common
   * @param isDrawnOn whether it stands in a note that the draft draws on
   * @param standsOut how much nearer in meaning it is than the surroundings of the sentence; empty
   *     where there is no source of meaning
   */
  record Candidate(SharedWords shared, boolean isDrawnOn, OptionalDouble standsOut) {

    ArchiveSentence sentence() {
      return shared.sentence();
    }
  }

  boolean isOfNew() {
    return checked.verdict() == SentenceVerdict.NEW;
  }

  /** Whether the sentence has words enough to make a point; a label or a place has not. */
  boolean isTelling() {
    return terms.terms().stream().filter(term -> term.kind() != TermKind.STOP_WORD).count()
        >= FEWEST_TERMS;
  }
}
