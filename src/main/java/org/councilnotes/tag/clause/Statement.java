package org.councilnotes.tag.clause;

import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * A clause: the words about one verb, or a part of a sentence that is denied for itself ({@code but
 * not in Chile}). The words of a clause need not stand together: a relative clause may stand among
 * them.
 *
 * @param number in its passage, from 0
 * @param outer number of the clause that it stands in or shares its subject with; its own where
 *     there is none
 * @param polarity of what it says
 * @param modality of what it says
 * @param why the words that deny it; empty where it is affirmed
 */
public record Statement(
    int number, int outer, Polarity polarity, Modality modality, Optional<TextRange> why) {

  public boolean isDenied() {
    return polarity == Polarity.DENIED;
  }

  /** Whether it is a clause by itself. */
  boolean isMain() {
    return outer == number;
  }
}
