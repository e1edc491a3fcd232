package org.councilnotes.draft.check;

import java.util.List;
import org.councilnotes.draft.ArchiveSentence;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.NearMeaning.NearSentence;
import org.councilnotes.note.Note;

/**
 * The sentences of an archive that are nearest to one in meaning.
 *
 * @param found nearest first; empty where there is no source of meaning
 * @param background likeness of the sentences in the surroundings, which another one must exceed
 */
record MeaningNeighbours(List<NearSentence> found, double background) {

  /** Sentences of an archive that are alike by their subject; few of them make the same point. */
  private static final int SURROUNDINGS = 100;

  /** Sentences of the draft itself, where the archive has it, that may be among those found. */
  private static final int OF_DRAFT = 100;

  /** Likeness of the surroundings in an archive that has fewer sentences. */
  private static final double USUAL = 0.56;

  /** The likeness of a sentence that is not among them: as much below the surroundings. */
  private static final double BELOW = 0.05;

  static final MeaningNeighbours NONE = new MeaningNeighbours(List.of(), USUAL);

  MeaningNeighbours {
    found = List.copyOf(found);
  }

  /** The neighbours of a sentence of a draft, which does not count itself. */
  static MeaningNeighbours of(String sentence, NearMeaning meaning, Note draft) {
    List<NearSentence> all = meaning.near(sentence, SURROUNDINGS + 1 + OF_DRAFT);
    List<NearSentence> others =
        all.stream().filter(near -> !near.note().equals(draft.id())).toList();
    boolean isSmall = all.size() <= SURROUNDINGS || others.isEmpty();
    return new MeaningNeighbours(
        others, isSmall ? USUAL : others.get(Math.min(SURROUNDINGS, others.size() - 1)).likeness());
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** How much nearer a sentence is than the surroundings. */
  double standingOut(ArchiveSentence sentence) {
    return found.stream()
            .filter(
                near ->
                    near.range().overlaps(sentence.use().range())
                        && near.standsIn(sentence.use().passage()))
            .mapToDouble(NearSentence::likeness)
            .reduce(background - BELOW, Math::max)
        - background;
  }
}
