package org.councilnotes.note;

import java.util.Optional;

/** The status of a note and, where it says so, who adopted or noted it. */
public record Adoption(Status status, Optional<String> by) {

  public static final Adoption NOT_STATED = new Adoption(Status.NOT_STATED, Optional.empty());
}
