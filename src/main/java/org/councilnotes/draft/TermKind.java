package org.councilnotes.draft;

/** What a term of a sentence is. */
public enum TermKind {
  WORD,
  /** A word that nearly every sentence has. */
  STOP_WORD,
  FIGURE,
  /** Part of a date, or a year. */
  DATE,
  /** Part of a name. */
  NAME,
  NEGATION,
  /** Such as {@code shall} and {@code may}. */
  MODALITY;

  /** Whether a change of it changes the statement, whatever else stays. */
  public boolean isCritical() {
    return this == FIGURE || this == DATE || this == NAME || this == NEGATION;
  }

  /** Whether it is what the next edition changes in a sentence that goes on. */
  public boolean isOfEdition() {
    return this == FIGURE || this == DATE || this == NAME;
  }
}
