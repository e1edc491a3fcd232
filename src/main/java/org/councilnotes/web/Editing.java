package org.councilnotes.web;

/** Whether readers may change tags and vocabularies; see {@code archive.editing}. */
record Editing(boolean allowed) {

  /** Refuses the request where they may not. */
  void require() {
    if (!allowed) {
      throw Refusal.forbidden("editing");
    }
  }
}
