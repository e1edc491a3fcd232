package org.councilnotes.indicator;

import org.councilnotes.note.text.KeyedConstant;

/** What should be looked at in a value, compared with the one before it. */
public enum IndicatorMark implements KeyedConstant {
  /** Both are counted from a beginning on, and yet the later one is lower. */
  FELL,
  /** The unit is another one. */
  UNIT_CHANGED;
}
