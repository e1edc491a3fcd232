package org.councilnotes.note.tag;

import java.util.Locale;
import java.util.Optional;

/**
 * A programme that a passage is about.
 *
 * @param code of the vocabulary, such as {@code SEACOP}
 * @param phase where stated, such as {@code II}
 */
public record ProgrammeTag(String code, Optional<String> phase, How how, Evidence evidence) {

  /** Named in the passage, or given by the section it stands in. */
  public enum How {
    NAMED,
    CONTEXT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
