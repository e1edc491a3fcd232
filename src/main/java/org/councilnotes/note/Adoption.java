package org.councilnotes.note;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The status of a note and, where it says so, who adopted or noted it and when.
 *
 * @param on the last day, where it took several
 */
public record Adoption(NoteStatus status, Optional<String> by, Optional<LocalDate> on) {

  public static final Adoption NOT_STATED = new Adoption(NoteStatus.NOT_STATED, Optional.empty());

  public Adoption(NoteStatus status, Optional<String> by) {
    this(status, by, Optional.empty());
  }
}
