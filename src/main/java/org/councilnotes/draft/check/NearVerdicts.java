package org.councilnotes.draft.check;

import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.ExactWording;
import org.councilnotes.draft.SentenceIndex;
import org.councilnotes.draft.SentenceIndex.SharedWords;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.document.DraftSentence;

/**
 * Guesses which earlier sentence makes the same point as one that is new to the archive: by
 * meaning, where there is a source of it, else by shared rare words and names, among the notes that
 * the draft draws on. Safe for use by many threads.
 *
 * @param drawnOn the sentences of those notes
 */
record NearVerdicts(MeaningGuess guess, SentenceIndex drawnOn, String language) {

  private static final int FEW = 10;

  /** The same sentence, near where an earlier one may make its point. */
  CheckedSentence of(CheckedSentence checked) {
    if (checked.verdict() != SentenceVerdict.NEW) {
      return checked;
    }
    DraftSentence sentence = checked.sentence();
    SentenceTerms terms = SentenceTerms.of(ExactWording.withoutLabel(sentence.text()), language);
    return guess
        .near(sentence.text())
        .or(() -> byWords(terms))
        .map(found -> near(sentence, found, terms))
        .orElse(checked);
  }

  private Optional<ArchiveSentence> byWords(SentenceTerms terms) {
    return EditThresholds.near(drawnOn.nearest(terms, 1, FEW)).map(SharedWords::sentence);
  }

  private CheckedSentence near(DraftSentence sentence, ArchiveSentence found, SentenceTerms terms) {
    List<ArchiveSentence> known = drawnOn.exact(found.text());
    List<ArchiveSentence> same = known.isEmpty() ? List.of(found) : known;
    return CheckedSentence.near(
        sentence,
        EarlierUses.source(same),
        EarlierUses.adopted(same),
        SentenceDifferences.between(found.terms(), terms));
  }
}
