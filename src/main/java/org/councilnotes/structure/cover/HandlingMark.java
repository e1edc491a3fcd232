package org.councilnotes.structure.cover;

/** Who may read a document according to a mark printed on it. */
public enum HandlingMark {
  /** {@code PUBLIC} across the page: a stamp that overrides an earlier mark. */
  RELEASED,
  /** {@code PUBLIC} on a line of its own. */
  PUBLIC,
  /** Authorised readers only; also used where a mark is doubtful. */
  LIMITE,
  /** A classification grade. */
  GRADE
}
