package org.councilnotes.vocabulary;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * A programme of the vocabulary.
 *
 * @param code such as {@code SEACOP}
 * @param wording its names
 * @param kin codes of its parent and successor
 * @param phases oldest first; empty where it has none
 */
public record Programme(String code, Wording wording, RelatedCodes kin, List<Phase> phases) {

  public Programme {
    phases = List.copyOf(phases);
  }

  /**
   * A phase as people cite it.
   *
   * @param label such as {@code II} or {@code 2.0}
   * @param from first calendar year, where known
   * @param to last calendar year, where known
   */
  public record Phase(String label, OptionalInt from, OptionalInt to) {}
}
