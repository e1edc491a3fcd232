package org.councilnotes.store;

import java.util.Locale;
import org.councilnotes.note.ReportingPeriod;

/** A period that no edition of a series covers, first and last day inclusive. */
public record EditionGap(ReportingPeriod stretch, Kind kind) {

  /** Why no edition covers it. */
  public enum Kind {
    /** A report may exist, but the archive lacks it. */
    NOT_HELD,
    /** The catalogue says that no report was due. */
    NOT_DUE;

    /** The word used in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
