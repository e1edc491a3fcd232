package org.councilnotes.draft.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.ExactWording;
import org.councilnotes.draft.SentenceIndex;
import org.councilnotes.draft.SentenceIndex.SharedWords;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.document.DraftSentence;

/**
 * Guesses which earlier sentence makes the same point as one that is new to the archive: by shared
 * rare words and names, among the notes that the draft draws on. Where there is a source of meaning
 * it must confirm that, and it offers sentences of the whole archive that need not share a word. Of
 * several the one is taken that is nearest by both. Safe for use by many threads.
 *
 * @param drawnOn the sentences of those notes
 */
record NearVerdicts(MeaningGuess guess, SentenceIndex drawnOn, String language) {

  private static final int FEW = 10;

  /** A sentence that may make the same point. */
  private record Candidate(ArchiveSentence sentence, double likeness, double cosine) {

    double nearness() {
      return likeness + cosine;
    }
  }

  /** The same sentence, near where an earlier one may make its point. */
  CheckedSentence of(CheckedSentence checked) {
    if (checked.verdict() != SentenceVerdict.NEW) {
      return checked;
    }
    String words = ExactWording.withoutLabel(checked.sentence().text());
    SentenceTerms terms = SentenceTerms.of(words, language);
    MeaningNeighbours neighbours = guess.neighbours(words);
    return Stream.concat(byWords(terms, neighbours), byMeaning(terms, neighbours))
        .max(Comparator.comparing(Candidate::nearness))
        .map(found -> near(checked.sentence(), found.sentence(), terms))
        .orElse(checked);
  }

  private Stream<Candidate> byWords(SentenceTerms terms, MeaningNeighbours neighbours) {
    return drawnOn.nearest(terms, 1, FEW).stream()
        .filter(NearThresholds::isNearByWords)
        .map(shared -> candidate(shared, neighbours))
        .filter(
            one -> neighbours.isEmpty() || NearThresholds.isConfirmed(one.likeness(), neighbours));
  }

  private Stream<Candidate> byMeaning(SentenceTerms terms, MeaningNeighbours neighbours) {
    return guess
        .near(neighbours)
        .map(sentence -> candidate(drawnOn.shared(sentence, terms), neighbours));
  }

  private static Candidate candidate(SharedWords shared, MeaningNeighbours neighbours) {
    ArchiveSentence sentence = shared.sentence();
    return new Candidate(sentence, neighbours.likeness(sentence), shared.cosine());
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
