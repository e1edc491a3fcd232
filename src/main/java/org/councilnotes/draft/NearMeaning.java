package org.councilnotes.draft;

import java.util.List;
import java.util.Optional;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;

/**
 * A source of sentences that may make the same point as another in other words, besides those that
 * share its rare words. What it offers is a guess.
 */
@FunctionalInterface
public interface NearMeaning {

  /** No such source. */
  NearMeaning NONE = (sentence, most) -> List.of();

  /**
   * The sentences of one world that are nearest to a sentence in meaning, nearest first, however
   * far they are.
   *
   * @param most how many at most
   */
  List<NearSentence> near(String sentence, int most);

  /**
   * A sentence that may make the same point.
   *
   * @param note id of its note
   * @param passage id of its passage
   * @param range in the text of the passage
   * @param hash of its words, by {@link SentenceText#hash}; empty where the source knows none
   * @param likeness in meaning, up to 1
   */
  record NearSentence(
      String note, String passage, TextRange range, Optional<String> hash, double likeness) {

    /** A sentence of a source that is always in step with the notes. */
    public NearSentence(String note, String passage, TextRange range, double likeness) {
      this(note, passage, range, Optional.empty(), likeness);
    }

    /** Whether a note still has these words at this place: the source may be behind. */
    public boolean standsIn(Note note) {
      return hash.isEmpty() || note.passages().stream().anyMatch(this::standsIn);
    }

    /** Whether a passage is the one and still has these words. */
    public boolean standsIn(Passage one) {
      return one.id().equals(passage)
          && (hash.isEmpty()
              || (range.end() <= one.text().length()
                  && SentenceText.at(range, one).hash().equals(hash.get())));
    }
  }
}
