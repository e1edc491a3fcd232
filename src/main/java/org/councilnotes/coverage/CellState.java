package org.councilnotes.coverage;

import org.councilnotes.note.text.KeyedConstant;

/** What a cell of a table says, also where it is empty. */
public enum CellState implements KeyedConstant {
  MENTIONED,
  /** Reports are held, and none says it. */
  NOT_MENTIONED,
  /** A report may exist, but the archive lacks it. */
  NO_REPORT_HELD,
  /** The catalogue says that no report was due. */
  NO_REPORT_DUE,
  /** A report is held, parts of it cannot be read, and the others do not say it. */
  NOT_ACCESSIBLE
}
