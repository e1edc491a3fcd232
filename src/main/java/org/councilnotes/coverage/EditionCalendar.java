package org.councilnotes.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.EditionGap;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;

/**
 * The editions of the series that a table is of, with what their empty cells say.
 *
 * @param starts first day by edition
 * @param states of editions that are missing or cannot be read as a whole
 */
public record EditionCalendar(Map<String, LocalDate> starts, Map<String, CellState> states) {

  /** Nothing is known: a table that is not of certain series. */
  public static final EditionCalendar NONE = new EditionCalendar(Map.of(), Map.of());

  /** What a table can choose without leaving out an edition. */
  private static final Set<Facet> WHOLE =
      Set.of(
          Facet.SERIES,
          Facet.LANGUAGE,
          Facet.PROGRAMME,
          Facet.COUNTRY,
          Facet.ROLE,
          Facet.PARTICIPATION);

  public EditionCalendar {
    starts = Map.copyOf(starts);
    states = Map.copyOf(states);
  }

  /**
   * The editions of the chosen series; {@link #NONE} where none is chosen. Gaps count where one
   * series is chosen, as of several another may have a report of that time, and no other filter
   * leaves editions out.
   *
   * @param notDue periods for which no edition of a series was due
   */
  public static EditionCalendar of(
      Filters filters, ArchiveReader world, Function<String, List<ReportingPeriod>> notDue) {
    Set<String> chosen = filters.anyOf(Facet.SERIES);
    Map<String, LocalDate> starts = new HashMap<>();
    Map<String, CellState> states = new HashMap<>();
    Optional<String> language = filters.anyOf(Facet.LANGUAGE).stream().findFirst();
    for (String id : chosen) {
      Optional<ArchivedSeries> held =
          ArchivedSeries.of(id, world.series(id), language, notDue.apply(id));
      held.ifPresent(series -> addEditions(series, world, starts, states));
      held.filter(series -> chosen.size() == 1 && isWhole(filters))
          .ifPresent(series -> series.gaps().forEach(gap -> addGap(gap, starts, states)));
    }
    return new EditionCalendar(starts, states);
  }

  private static boolean isWhole(Filters filters) {
    return filters.years().isAll() && WHOLE.containsAll(filters.facets());
  }

  private static void addEditions(
      ArchivedSeries held,
      ArchiveReader world,
      Map<String, LocalDate> starts,
      Map<String, CellState> states) {
    Map<String, List<LedgerEntry>> sources =
        world.sources(
            held.series().editions().stream().map(NoteSummary::id).collect(Collectors.toSet()));
    for (NoteSummary note : held.series().editions()) {
      Optional<ReportingPeriod> period = note.report().period();
      if (period.isPresent()) {
        starts.merge(period.get().edition(), period.get().from(), EditionCalendar::earlier);
        if (isInaccessible(note, sources.getOrDefault(note.id(), List.of()))) {
          states.put(period.get().edition(), CellState.NOT_ACCESSIBLE);
        }
      }
    }
  }

  /** Pages could not be read, or the note is the version for the public with parts left out. */
  private static boolean isInaccessible(NoteSummary note, List<LedgerEntry> sources) {
    return note.number().stream()
            .flatMap(number -> number.version().stream())
            .anyMatch(suffix -> suffix.kind() == DocumentNumber.Suffix.Kind.EXT)
        || sources.stream().anyMatch(file -> file.outcome() instanceof FileOutcome.Partial);
  }

  private static void addGap(
      EditionGap gap, Map<String, LocalDate> starts, Map<String, CellState> states) {
    String edition = gap.stretch().edition();
    if (starts.putIfAbsent(edition, gap.stretch().from()) == null) {
      states.put(
          edition,
          gap.kind() == EditionGap.Kind.NOT_DUE
              ? CellState.NO_REPORT_DUE
              : CellState.NO_REPORT_HELD);
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** These editions and the gaps of the series, oldest first; of unknown days by their names. */
  List<String> inOrder(List<String> editions) {
    Map<String, LocalDate> all = new TreeMap<>();
    states.forEach(
        (edition, state) -> {
          if (state == CellState.NO_REPORT_HELD || state == CellState.NO_REPORT_DUE) {
            all.put(edition, starts.getOrDefault(edition, byName(edition)));
          }
        });
    editions.forEach(
        edition -> all.putIfAbsent(edition, starts.getOrDefault(edition, byName(edition))));
    return all.entrySet().stream()
        .sorted(
            Map.Entry.<String, LocalDate>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** An edition begins with its first year, see {@link ReportingPeriod#edition}. */
  private static LocalDate byName(String edition) {
    return LocalDate.of(Integer.parseInt(edition.substring(0, 4)), 1, 1);
  }
}
