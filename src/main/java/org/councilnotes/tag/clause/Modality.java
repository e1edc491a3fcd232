package org.councilnotes.tag.clause;

/** Whether a clause speaks of what is, may be, is to be or was asked for. */
public enum Modality {
  CERTAIN,
  POSSIBLE,
  FUTURE,
  ASKED;
}
