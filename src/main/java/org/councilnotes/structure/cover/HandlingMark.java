package org.councilnotes.structure.cover;

/** Who may read a document according to a mark printed on it. */
public enum HandlingMark {
  /** {@code PUBLIC} across the page: a stamp that overrides an earlier mark. */
  RELEASED,
  /** A mark that the subject names; counts where nothing else is printed. */
  NAMED,
  /** {@code PUBLIC} on a line of its own. */
  PUBLIC,
  /** Words that look like a mark and are none that is known, such as {@code SENSITIVE}. */
  DOUBTFUL,
  /** Authorised readers only; also used where a mark is doubtful. */
  LIMITE,
  /** A classification grade. */
  GRADE
}
