package org.councilnotes.note;

import java.util.List;
import java.util.Optional;

/** Which series a note belongs to and which period it reports on, where it is a report. */
public record ReportMetadata(Optional<String> series, Optional<ReportingPeriod> period) {

  public static final ReportMetadata NONE = new ReportMetadata(Optional.empty(), Optional.empty());

  /** The period as people say it, such as {@code 2018-19}; empty without a period. */
  public Optional<String> edition() {
    return period.map(ReportingPeriod::edition);
  }

  /** Every calendar year of the period; empty without a period. */
  public List<Integer> years() {
    return period.map(ReportingPeriod::years).orElse(List.of());
  }
}
