package org.councilnotes.redline;

/** What a redline says of some words, or of the end of a paragraph. */
enum RevisionKind {
  /** In both notes, at its place. */
  KEPT,
  /** In the older note only. */
  WENT,
  /** In the newer note only. */
  CAME,
  /** In both, here at the place in the older one. */
  MOVED_AWAY,
  /** In both, here at the place in the newer one. */
  MOVED_HERE;

  /** Whether the words are there while no change is accepted. */
  boolean isInOlder() {
    return this == KEPT || this == WENT || this == MOVED_AWAY;
  }

  /** Whether the words are there once every change is accepted. */
  boolean isInNewer() {
    return this == KEPT || this == CAME || this == MOVED_HERE;
  }
}
