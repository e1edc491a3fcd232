package org.councilnotes.draft.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.ExactWording;
import org.councilnotes.draft.WordingUse;

/**
 * What the whole of a draft tells of the earlier sentences beside it: which went on word for word
 * or edited, where they stand, and how much of their words the draft has at most. Safe for use by
 * many threads.
 */
final class NearPlaces {

  /** Sentences before and behind one that tell where it would stand. */
  private static final int AROUND = 4;

  private static final int RIGHT_AROUND = 2;

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
    return around(sentence, AROUND)
        .anyMatch(
            i -> isFrom(i, source -> isBeside(source, earlier.use(), Math.abs(i - sentence))));
  }

  /**
   * Whether a sentence right around one of the draft comes from the paragraph of an earlier one.
   */
  boolean isInParagraph(int sentence, ArchiveSentence earlier) {
    String paragraph = earlier.use().passage().id();
    return around(sentence, RIGHT_AROUND)
        .anyMatch(i -> isFrom(i, source -> source.passage().id().equals(paragraph)));
  }

  /** The numbers of the sentences before and behind one. */
  private IntStream around(int sentence, int most) {
    return IntStream.rangeClosed(
            Math.max(0, sentence - most), Math.min(offers.size() - 1, sentence + most))
        .filter(i -> i != sentence);
  }

  private boolean isFrom(int sentence, Predicate<WordingUse> place) {
    return sources.get(sentence).filter(place).isPresent();
  }

  private static boolean isBeside(WordingUse source, WordingUse earlier, int sentences) {
    return source.note().id().equals(earlier.note().id())
        && source.passage().section().equals(earlier.passage().section())
        && Math.abs(source.passage().ordinal() - earlier.passage().ordinal()) <= sentences + 1;
  }
}
