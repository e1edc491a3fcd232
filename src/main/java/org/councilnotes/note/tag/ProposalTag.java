package org.councilnotes.note.tag;

import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * An acronym that no vocabulary has and that a passage speaks of as of a programme or project.
 *
 * @param acronym as printed, such as {@code PAcCTO}
 * @param longForm what it stands for, where the passage says so
 * @param words that speak for it, in the passage's text
 */
public record ProposalTag(String acronym, Sign sign, Optional<String> longForm, TextRange words) {

  /** What makes an acronym look like a programme, the surest first. */
  public enum Sign {
    /** {@code Seaport Cooperation Project (SEACOP)}. */
    LONG_FORM(0.9),
    /** {@code CRIMJUST is a project that}. */
    SAID(0.8),
    /** {@code the COLIBRI project}. */
    CALLED(0.7),
    /** Its heading stands among headings that name programmes. */
    HEADING(0.6),
    /** {@code COPOLAD II}. */
    PHASE(0.5);

    private final double sureness;

    Sign(double sureness) {
      this.sureness = sureness;
    }

    /** How often an acronym with this sign alone is a programme, roughly: from 0 to 1. */
    public double sureness() {
      return sureness;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
