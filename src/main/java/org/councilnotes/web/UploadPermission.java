package org.councilnotes.web;

/**
 * Whether the one who makes the present request may send files for the corpus. Editors may; without
 * users nobody, unless {@code archive.editing.uploads} allows it to whoever may edit.
 */
public record UploadPermission(EditingPermission permission) {

  public boolean allowed() {
    return permission.allowed();
  }

  /** Refuses the request where it is not allowed. */
  public void requireAllowed() {
    permission.requireAllowed();
  }
}
