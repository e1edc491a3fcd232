package org.councilnotes.research;

/** What a quote does not show of its passage. */
public enum Omission {
  /** The note deletes the passage as a whole, so that there is nothing to quote. */
  ALL_DELETED("deleted.all"),
  /** Words that the note deletes are left out. */
  DELETED("deleted"),
  /** Parts are blanked in this version of the note. */
  BLANKED("blanked");

  private final String key;

  Omission(String key) {
    this.key = key;
  }

  /** End of the key of its message. */
  String key() {
    return key;
  }
}
