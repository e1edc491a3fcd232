package org.councilnotes.redline;

/** The kind of revision of words or of a paragraph mark. */
enum RevisionKind {
  /** In both notes, in place. */
  KEPT,
  /** In the older note only. */
  WENT,
  /** In the newer note only. */
  CAME,
  /** Moved, at its place in the older note. */
  MOVED_AWAY,
  /** Moved, at its place in the newer note. */
  MOVED_HERE;

  /** Whether it belongs to the older note (all changes rejected). */
  boolean isInOlder() {
    return this == KEPT || this == WENT || this == MOVED_AWAY;
  }

  /** Whether it belongs to the newer note (all changes accepted). */
  boolean isInNewer() {
    return this == KEPT || this == CAME || this == MOVED_HERE;
  }
}
