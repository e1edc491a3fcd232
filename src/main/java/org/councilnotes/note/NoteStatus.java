package org.councilnotes.note;

import java.util.Locale;

/** How far a text had come when the note was issued, as stated by cover and title. */
public enum NoteStatus {
  DRAFT,
  ADOPTED,
  NOTED,
  NOT_STATED;

  /** The word used in JSON and addresses; {@code none} where nothing is stated. */
  public String key() {
    return this == NOT_STATED ? "none" : name().toLowerCase(Locale.ROOT);
  }
}
