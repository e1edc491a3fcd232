package org.councilnotes.draft.check;

import java.util.List;
import java.util.OptionalDouble;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.SentenceIndex.SharedWords;
import org.councilnotes.draft.SentenceTerms;

/**
 * Earlier sentences that may make the same point as one of a draft.
 *
 * @param checked the sentence with its verdict by words alone
 * @param candidates each once; those that meaning finds only where the sentence is new
 */
record NearOffers(CheckedSentence checked, SentenceTerms terms, List<Candidate> candidates) {

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
}
