package org.councilnotes.tag.clause;

/** Whether a clause says that something is so, or that it is not. */
public enum Polarity {
  AFFIRMED,
  DENIED;
}
