package org.councilnotes.store;

import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.KeyedConstant;

/** A period that no edition of a series covers, first and last day inclusive. */
public record EditionGap(ReportingPeriod stretch, Kind kind) {

  /** Why no edition covers it. */
  public enum Kind implements KeyedConstant {
    /** A report may exist, but the archive lacks it. */
    NOT_HELD,
    /** The catalogue says that no report was due. */
    NOT_DUE;
  }
}
