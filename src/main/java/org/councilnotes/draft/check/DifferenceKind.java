package org.councilnotes.draft.check;

import org.councilnotes.note.text.KeyedConstant;

/** A difference between two sentences that weighs more than that of any other word. */
public enum DifferenceKind implements KeyedConstant {
  FIGURE,
  NAME,
  DATE,
  NEGATION,
  /** Such as {@code shall} and {@code may}. */
  MODALITY
}
