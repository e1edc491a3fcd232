package org.councilnotes.indicator;

import org.councilnotes.note.text.KeyedConstant;

/** How exact a number is meant to be, by the words before it. */
public enum Bound implements KeyedConstant {
  EXACT,
  MORE_THAN,
  AT_LEAST,
  ABOUT,
  UP_TO,
  LESS_THAN,
  /** The lower end of two: {@code 10 to 15}. */
  RANGE;
}
