package org.councilnotes.note.tag;

import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.note.text.TextRange;

/**
 * An acronym or name that the vocabulary lacks and that a passage treats as a programme or project.
 *
 * @param acronym as printed, such as {@code PAcCTO} or {@code EUCAP Sahel Mali}
 * @param longForm the words that it abbreviates, where the passage gives them
 * @param words the evidence, in the passage's text
 */
public record ProposalTag(String acronym, Sign sign, Optional<String> longForm, TextRange words) {

  /** What makes an acronym look like a programme, the most reliable sign first. */
  public enum Sign implements KeyedConstant {
    /** {@code Seaport Cooperation Project (SEACOP)}. */
    LONG_FORM(0.9),
    /** {@code CRIMJUST is a project that}. */
    SAID(0.8),
    /** {@code the COLIBRI project}. */
    CALLED(0.7),
    /** {@code EU4Health}, {@code EUCAP Sahel Mali}, {@code Erasmus+}. */
    FORM(0.7),
    /** Its heading stands among headings that name programmes. */
    HEADING(0.6),
    /** {@code COPOLAD II}. */
    PHASE(0.5);

    private final double sureness;

    Sign(double sureness) {
      this.sureness = sureness;
    }

    /**
     * Rough precision of the sign: the share of acronyms with this sign alone that are programmes,
     * from 0 to 1.
     */
    public double sureness() {
      return sureness;
    }
  }
}
