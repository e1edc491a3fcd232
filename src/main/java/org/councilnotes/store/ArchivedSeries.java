package org.councilnotes.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.store.EditionGap.Kind;

/**
 * A series in one language and what a world holds of it.
 *
 * @param languages the series in each of its languages, this one too, by their tags
 * @param editions oldest first
 * @param gaps that no edition covers, oldest first
 */
public record ArchivedSeries(
    SeriesEditions series,
    List<SeriesEditions> languages,
    List<SeriesEdition> editions,
    List<EditionGap> gaps) {

  public ArchivedSeries {
    languages = List.copyOf(languages);
    editions = List.copyOf(editions);
    gaps = List.copyOf(gaps);
  }

  /**
   * Reads a series of a world.
   *
   * @param notes every note of the series that the world has
   * @param language the requested one; without a request, the one with the most editions is taken
   * @param notDue the periods for which no edition was due
   * @return empty where the world has no edition in that language
   */
  public static Optional<ArchivedSeries> of(
      String id, List<NoteSummary> notes, Optional<String> language, List<ReportingPeriod> notDue) {
    List<SeriesEditions> languages = SeriesEditions.of(id, notes);
    return SeriesEditions.in(language, languages)
        .map(
            series ->
                new ArchivedSeries(
                    series,
                    languages,
                    series.editions().stream().map(note -> SeriesEdition.of(note, notes)).toList(),
                    GapFinder.of(series.editions(), notDue)));
  }

  /** Finds the periods between the editions of a series that no edition covers. */
  private static final class GapFinder {

    /**
     * Shortest gap in days. Printed periods are rounded to months, so a period shorter than any
     * month is no gap.
     */
    private static final int SHORTEST_DAYS = 28;

    private final List<ReportingPeriod> covered;
    private final List<ReportingPeriod> notDue;
    private final List<LocalDate> undated;
    private final List<EditionGap> gaps = new ArrayList<>();

    private GapFinder(List<NoteSummary> editions, List<ReportingPeriod> notDue) {
      this.covered = sorted(editions.stream().flatMap(e -> e.report().period().stream()));
      this.notDue = sorted(notDue.stream());
      this.undated =
          editions.stream()
              .filter(edition -> edition.report().period().isEmpty())
              .flatMap(edition -> edition.date().stream())
              .toList();
    }

    /**
     * The gaps of a series, oldest first. No gap overlaps the period of an edition. Before the
     * first edition and after the last one, only periods of the catalogue are gaps.
     *
     * <p>A note is issued after its period and before the end of the next one. An edition without a
     * period that was issued between the start of an uncovered period and the end of the following
     * one may cover it. Then no gap is reported as missing.
     *
     * @param notDue the periods for which no report was due
     */
    static List<EditionGap> of(List<NoteSummary> editions, List<ReportingPeriod> notDue) {
      GapFinder gaps = new GapFinder(editions, notDue);
      gaps.find();
      return List.copyOf(gaps.gaps);
    }

    private static List<ReportingPeriod> sorted(Stream<ReportingPeriod> periods) {
      return periods
          .sorted(Comparator.comparing(ReportingPeriod::from).thenComparing(ReportingPeriod::to))
          .toList();
    }

    private void find() {
      if (covered.isEmpty()) {
        notDue.forEach(period -> add(period.from(), period.to(), Kind.NOT_DUE));
        return;
      }
      addNotDue(LocalDate.MIN, covered.getFirst().from().minusDays(1));
      LocalDate end = covered.getFirst().to();
      for (ReportingPeriod next : covered) {
        addBetween(end.plusDays(1), next);
        end = next.to().isAfter(end) ? next.to() : end;
      }
      addNotDue(end.plusDays(1), LocalDate.MAX);
    }

    /** Adds the gaps between the latest end so far and the next period. */
    private void addBetween(LocalDate from, ReportingPeriod next) {
      LocalDate to = next.from().minusDays(1);
      boolean mayBeHeld =
          undated.stream().anyMatch(date -> !date.isBefore(from) && !date.isAfter(next.to()));
      LocalDate open = from;
      for (ReportingPeriod period : notDue) {
        if (!period.to().isBefore(open) && !period.from().isAfter(to)) {
          addNotHeld(open, period.from().minusDays(1), mayBeHeld);
          add(later(open, period.from()), earlier(to, period.to()), Kind.NOT_DUE);
          open = period.to().plusDays(1);
        }
      }
      addNotHeld(open, to, mayBeHeld);
    }

    private void addNotHeld(LocalDate from, LocalDate to, boolean mayBeHeld) {
      if (!mayBeHeld) {
        add(from, to, Kind.NOT_HELD);
      }
    }

    private void addNotDue(LocalDate from, LocalDate to) {
      for (ReportingPeriod period : notDue) {
        add(later(from, period.from()), earlier(to, period.to()), Kind.NOT_DUE);
      }
    }

    private void add(LocalDate from, LocalDate to, Kind kind) {
      if (ChronoUnit.DAYS.between(from, to) + 1 >= SHORTEST_DAYS) {
        gaps.add(new EditionGap(new ReportingPeriod(from, to), kind));
      }
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
      return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
      return a.isBefore(b) ? a : b;
    }
  }
}
