package org.councilnotes.coverage;

import org.councilnotes.note.text.KeyedConstant;

/** How a cell differs from that of the report before. */
public enum CellChange implements KeyedConstant {
  NONE,
  JOINED,

  /** No longer named, but a group that the country belongs to is named as a whole. */
  BY_GROUP,
  LEFT
}
