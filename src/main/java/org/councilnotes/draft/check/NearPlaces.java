package org.councilnotes.draft.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.ExactWording;
import org.councilnotes.draft.WordingUse;

/**
 * What the whole of a draft tells of the earlier sentences beside it: which went on word for word
 * or edited, where they stand, and how much of their words the draft has at most.
 */
final class NearPlaces {

  /** Sentences before and behind one that tell where it would stand. */
  private static final int AROUND = 4;

  /** Cosine of two sentences that share more than what any two of one subject do. */
  private static final double MUCH = 0.2;

  private final List<NearOffers> offers;
  private final Set<String> taken = new HashSet<>();

  /** The highest cosine of any sentence of the draft, by earlier sentence. */
  private final Map<String, Double> nearest = new HashMap<>();

  private final List<Optional<WordingUse>> sources;

  NearPlaces(List<NearOffers> offers) {
    this.offers = List.copyOf(offers);
    this.sources =
        offers.stream().map(one -> one.checked().source().map(SentenceSource::last)).toList();
    for (int i = 0; i < offers.size(); i++) {
      offers
          .get(i)
          .checked()
          .source()
          .ifPresent(source -> taken.add(ExactWording.keyOf(source.text())));
      for (NearOffers.Candidate one : offers.get(i).candidates()) {
        nearest.merge(one.sentence().exactKey(), one.shared().cosine(), Math::max);
      }
    }
  }

  /** Whether an earlier sentence is the source of another sentence of the draft. */
  boolean isTaken(ArchiveSentence earlier) {
    return taken.contains(earlier.exactKey());
  }

  /**
   * Whether no other sentence of the draft shares much with an earlier one, and more than this.
   *
   * @param cosine of the sentence and the earlier one
   */
  boolean isNearest(double cosine, ArchiveSentence earlier) {
    return nearest.getOrDefault(earlier.exactKey(), 0.0) <= Math.max(cosine, MUCH);
  }

  /**
   * Whether a sentence around one of the draft comes from the section of an earlier sentence, and
   * from about as many paragraphs away from it.
   */
  boolean isBeside(int sentence, ArchiveSentence earlier) {
    return IntStream.rangeClosed(
            Math.max(0, sentence - AROUND), Math.min(offers.size() - 1, sentence + AROUND))
        .filter(i -> i != sentence)
        .anyMatch(
            i ->
                sources
                    .get(i)
                    .filter(source -> isBeside(source, earlier.use(), Math.abs(i - sentence)))
                    .isPresent());
  }

  private static boolean isBeside(WordingUse source, WordingUse earlier, int sentences) {
    return source.note().id().equals(earlier.note().id())
        && source.passage().section().equals(earlier.passage().section())
        && Math.abs(source.passage().ordinal() - earlier.passage().ordinal()) <= sentences + 1;
  }
}
