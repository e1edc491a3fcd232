package org.councilnotes.store;

import java.util.Locale;
import org.councilnotes.note.ReportingPeriod;

/** A stretch of time that no edition of a series covers, first and last day inclusive. */
public record EditionGap(ReportingPeriod stretch, Kind kind) {

  /** Why nothing covers it. */
  public enum Kind {
    /** A report may have been made, but the archive does not hold it. */
    NOT_HELD,
    /** The catalogue says that none was due. */
    NOT_DUE;

    /** The word used in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
