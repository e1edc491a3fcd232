package org.councilnotes.note.tag;

import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.note.text.TextRange;

/**
 * An acronym or name that the vocabulary lacks and that a passage treats as a programme or project.
 *
 * @param acronym as printed, such as {@code PAcCTO}, {@code EUCAP Sahel Mali} or {@code Silk Routes
 *     Facility}
 * @param longForm the words that it abbreviates, where the passage gives them
 * @param parent what the passage says it is a part of, or paid by: a code of the vocabulary, else
 *     the acronym as printed
 * @param words the evidence, in the passage's text
 */
public record ProposalTag(
    String acronym,
    Sign sign,
    Optional<String> longForm,
    Optional<String> parent,
    TextRange words) {

  /** A proposal without a parent. */
  public ProposalTag(String acronym, Sign sign, Optional<String> longForm, TextRange words) {
    this(acronym, sign, longForm, Optional.empty(), words);
  }

  public ProposalTag withParent(Optional<String> other) {
    return new ProposalTag(acronym, sign, longForm, other, words);
  }

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
    PHASE(0.5),
    /**
     * {@code Ruritania joined ProSoil}: a coined name, in words as they stand around programmes.
     */
    USED(0.5),
    /** A heading of its own, and named in the text of the note, too. */
    TITLE(0.4),
    /** {@code Silk Routes Facility}: words in capitals beside a word for a programme. */
    NAME(0.3);

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
