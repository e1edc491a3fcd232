package org.councilnotes.note;

import java.util.List;
import java.util.Optional;

/**
 * Which series a note belongs to and which period it reports on, where it is a report.
 *
 * @param period empty where none is stated, and where what is stated is in doubt
 * @param periodEvidence the words that state the period; empty where a person has set it
 * @param doubtful the periods that a person has to choose from, most likely first: of two that are
 *     stated either, or the one that ends after the date of the note
 */
public record ReportMetadata(
    Optional<String> series,
    Optional<ReportingPeriod> period,
    Optional<StatedPeriod.Evidence> periodEvidence,
    List<StatedPeriod> doubtful) {

  public static final ReportMetadata NONE = new ReportMetadata(Optional.empty(), Optional.empty());

  public ReportMetadata {
    doubtful = List.copyOf(doubtful);
  }

  /** A period without the words that state it. */
  public ReportMetadata(Optional<String> series, Optional<ReportingPeriod> period) {
    this(series, period, Optional.empty(), List.of());
  }

  /** The same report as an edition of another series. */
  public ReportMetadata withSeries(Optional<String> other) {
    return new ReportMetadata(other, period, periodEvidence, doubtful);
  }

  /** The same report with what is known of the period of another. */
  public ReportMetadata withPeriodOf(ReportMetadata other) {
    return new ReportMetadata(series, other.period, other.periodEvidence, other.doubtful);
  }

  /** The period as people say it, such as {@code 2018-19}; empty without a period. */
  public Optional<String> edition() {
    return period.map(ReportingPeriod::edition);
  }

  /** Every calendar year of the period; empty without a period. */
  public List<Integer> years() {
    return period.map(ReportingPeriod::years).orElse(List.of());
  }
}
