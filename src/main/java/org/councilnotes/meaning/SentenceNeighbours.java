package org.councilnotes.meaning;

import java.util.List;
import java.util.OptionalInt;

/** Finds the sentences of one world that are near a text in meaning. */
public interface SentenceNeighbours {

  /**
   * Lowest score of what is offered as near: the lowest cosine for the bundled model. Of 40
   * questions without an answer none has a sentence above it; at 0.66, two.
   */
  double FLOOR = 0.70;

  /** Where the component is off. */
  SentenceNeighbours NONE =
      new SentenceNeighbours() {
        @Override
        public boolean isOn() {
          return false;
        }

        @Override
        public List<SentenceMatch> nearest(String text, int most) {
          return List.of();
        }
      };

  /** Whether the component is on. */
  boolean isOn();

  /**
   * The nearest sentences, nearest first, however far they are; by note, passage and place where
   * equally near. Empty where the component is off, or no vectors were made yet.
   *
   * @param most how many at most
   */
  List<SentenceMatch> nearest(String text, int most);

  /** How many notes have vectors; empty where that is not known, or the component is off. */
  default OptionalInt notes() {
    return OptionalInt.empty();
  }

  /** Gives back what is held; what is asked afterwards holds it again. */
  default void close() {}

  /** The same, without those below the {@link #FLOOR}. */
  default List<SentenceMatch> near(String text, int most) {
    return nearest(text, most).stream().filter(match -> match.score() >= FLOOR).toList();
  }
}
