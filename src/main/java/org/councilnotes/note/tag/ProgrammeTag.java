package org.councilnotes.note.tag;

import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/**
 * A programme that a passage is about.
 *
 * @param code of the vocabulary, such as {@code SEACOP}
 * @param phase where stated, such as {@code II}
 */
public record ProgrammeTag(String code, Optional<String> phase, Origin how, Evidence evidence) {

  /** Named in the passage, or given by the section it stands in. */
  public enum Origin implements KeyedConstant {
    NAMED,
    CONTEXT;
  }
}
