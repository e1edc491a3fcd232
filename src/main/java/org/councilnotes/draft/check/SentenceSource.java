package org.councilnotes.draft.check;

import java.util.List;
import org.councilnotes.draft.WordingUse;

/**
 * An earlier sentence with its uses.
 *
 * @param text as last used
 * @param uses newest first; never empty
 */
public record SentenceSource(String text, List<WordingUse> uses) {

  public SentenceSource {
    uses = List.copyOf(uses);
  }

  public WordingUse last() {
    return uses.getFirst();
  }
}
