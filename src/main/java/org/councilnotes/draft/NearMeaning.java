package org.councilnotes.draft;

import java.util.List;
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
   * @param likeness in meaning, up to 1
   */
  record NearSentence(String note, String passage, TextRange range, double likeness) {}
}
