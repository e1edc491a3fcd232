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
  MOVED_HERE
}
