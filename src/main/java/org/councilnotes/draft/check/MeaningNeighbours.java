package org.councilnotes.draft.check;

import java.util.List;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.NearMeaning.NearSentence;

/**
 * The sentences of an archive that are nearest to one in meaning.
 *
 * @param found nearest first; empty where there is no source of meaning
 */
record MeaningNeighbours(List<NearSentence> found) {

  /** Sentences of an archive that are alike by their subject; few of them make the same point. */
  private static final int SURROUNDINGS = 100;

  /** Likeness of the surroundings in an archive that has fewer sentences. */
  private static final double USUAL = 0.50;

  MeaningNeighbours {
    found = List.copyOf(found);
  }

  static MeaningNeighbours of(String sentence, NearMeaning meaning) {
    return new MeaningNeighbours(meaning.near(sentence, SURROUNDINGS + 1));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Likeness of the sentences in the surroundings, which another one must exceed. */
  double background() {
    return found.size() > SURROUNDINGS ? found.get(SURROUNDINGS).likeness() : USUAL;
  }

  /** Likeness of a sentence; 0 where it is not among these. */
  double likeness(ArchiveSentence sentence) {
    return found.stream()
        .filter(
            near ->
                near.passage().equals(sentence.use().passage().id())
                    && near.range().overlaps(sentence.use().range()))
        .mapToDouble(NearSentence::likeness)
        .max()
        .orElse(0);
  }
}
