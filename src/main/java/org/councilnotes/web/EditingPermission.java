package org.councilnotes.web;

/** Whether readers may change tags and vocabularies; see {@code archive.editing}. */
public record EditingPermission(boolean allowed) {

  /** Refuses the request where editing is not allowed. */
  public void requireAllowed() {
    if (!allowed) {
      throw Refusal.forbidden("editing");
    }
  }
}
