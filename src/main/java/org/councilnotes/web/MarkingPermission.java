package org.councilnotes.web;

/**
 * Whether the one who makes the present request may decide on markings, and so publish a file.
 * Editors may; without users nobody, unless {@code archive.editing.markings} allows it to whoever
 * may edit.
 */
public record MarkingPermission(EditingPermission permission) {

  public boolean allowed() {
    return permission.allowed();
  }

  /** Refuses the request where it is not allowed. */
  public void requireAllowed() {
    permission.requireAllowed();
  }
}
