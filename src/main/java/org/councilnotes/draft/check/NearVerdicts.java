package org.councilnotes.draft.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.ExactWording;
import org.councilnotes.draft.SentenceIndex;
import org.councilnotes.draft.SentenceIndex.SharedWords;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.document.DraftSentence;

/**
 * Guesses which earlier sentence makes the same point as one that is new to the archive. Those of
 * the notes that the draft draws on are looked at that share rare words and names; where there is a
 * source of meaning, also those of the whole archive that are nearest in meaning, which need not
 * share a word. Of several the one is taken for which most speaks ({@link NearThresholds}). Safe
 * for use by many threads.
 *
 * @param drawnOn the sentences of those notes
 */
record NearVerdicts(MeaningGuess guess, SentenceIndex drawnOn, String language) {

  /** Sentences that are looked at for each that is new. */
  private static final int FEW = 12;

  /** The same for others, which may have more of the words of one. */
  private static final int MANY = 40;

  /** What may make the point of a sentence. */
  NearOffers offers(CheckedSentence checked) {
    String words = ExactWording.withoutLabel(checked.sentence().text());
    SentenceTerms terms = SentenceTerms.of(words, language);
    boolean isNew = checked.verdict() == SentenceVerdict.NEW;
    MeaningNeighbours neighbours = isNew ? guess.neighbours(words) : MeaningNeighbours.NONE;
    List<NearOffers.Candidate> candidates = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (SharedWords shared : drawnOn.nearest(terms, 1, isNew ? FEW : MANY)) {
      known.add(placeOf(shared.sentence()));
      candidates.add(candidate(shared, true, neighbours));
    }
    for (ArchiveSentence sentence : guess.nearest(neighbours, FEW)) {
      if (known.add(placeOf(sentence))) {
        boolean isDrawnOn = !drawnOn.exact(sentence.text()).isEmpty();
        candidates.add(candidate(drawnOn.shared(sentence, terms), isDrawnOn, neighbours));
      }
    }
    return new NearOffers(checked, terms, candidates);
  }

  private static String placeOf(ArchiveSentence sentence) {
    return sentence.use().passage().id() + "@" + sentence.use().range().start();
  }

  private static NearOffers.Candidate candidate(
      SharedWords shared, boolean isDrawnOn, MeaningNeighbours neighbours) {
    OptionalDouble standsOut =
        neighbours.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(neighbours.standingOut(shared.sentence()));
    return new NearOffers.Candidate(shared, isDrawnOn, standsOut);
  }

  /**
   * The sentences of a draft, near where an earlier one may make their point.
   *
   * @param offers of all its sentences, in order
   */
  List<CheckedSentence> verdicts(List<NearOffers> offers) {
    NearPlaces places = new NearPlaces(offers);
    DraftBackground usual = DraftBackground.of(offers, places);
    return IntStream.range(0, offers.size())
        .parallel()
        .mapToObj(i -> verdict(i, offers.get(i), places, usual))
        .toList();
  }

  private CheckedSentence verdict(
      int sentence, NearOffers offers, NearPlaces places, DraftBackground usual) {
    if (!offers.isOfNew() || !offers.isTelling()) {
      return offers.checked();
    }
    return offers.candidates().stream()
        .filter(one -> !places.isTaken(one.sentence()))
        .map(one -> NearEvidence.of(sentence, offers.terms(), one, places, drawnOn))
        .filter(one -> NearThresholds.isNear(one, usual))
        .max(Comparator.comparingDouble(one -> NearThresholds.nearness(one, usual)))
        .map(best -> near(offers, best.candidate().sentence()))
        .orElse(offers.checked());
  }

  private CheckedSentence near(NearOffers offers, ArchiveSentence found) {
    DraftSentence sentence = offers.checked().sentence();
    List<ArchiveSentence> known = drawnOn.exact(found.text());
    List<ArchiveSentence> same = known.isEmpty() ? List.of(found) : known;
    return CheckedSentence.near(
        sentence,
        EarlierUses.source(same),
        EarlierUses.adopted(same),
        SentenceDifferences.between(found.terms(), offers.terms()));
  }
}
