package org.councilnotes.web;

/**
 * Whether the one who makes the present request may see which files wait for a person, and start
 * and stop runs. Editors may; without users nobody, unless {@code archive.editing.runs} allows it
 * to whoever may edit.
 */
public record RunPermission(EditingPermission permission) {

  public boolean allowed() {
    return permission.allowed();
  }

  /** Refuses the request where it is not allowed. */
  public void requireAllowed() {
    permission.requireAllowed();
  }
}
