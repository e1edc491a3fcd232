package org.councilnotes.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;

/**
 * The editions of a series in one language, as comparisons are made within one language. Each
 * edition is represented by the version that counts; supplements and corrections are no editions.
 *
 * @param language BCP 47
 * @param editions oldest first, by report period, then by date
 */
public record SeriesEditions(String id, String language, List<NoteSummary> editions) {

  private static final Comparator<NoteSummary> OLDEST_FIRST =
      Comparator.comparing(SeriesEditions::start)
          .thenComparing(note -> note.date().orElse(LocalDate.MIN))
          .thenComparing(NoteSummary::id);

  public SeriesEditions {
    editions = List.copyOf(editions);
  }

  /**
   * A series in each of its languages.
   *
   * @param notes every note of the series, in any order
   */
  public static List<SeriesEditions> of(String id, Collection<NoteSummary> notes) {
    return notes.stream()
        .filter(note -> note.number().filter(n -> n.addition().isPresent()).isEmpty())
        .collect(
            Collectors.groupingBy(
                note -> note.naming().language(), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> new SeriesEditions(id, e.getKey(), counted(e.getValue())))
        .toList();
  }

  /**
   * Every series, each in the language with the most editions, by id.
   *
   * @param notes all notes of a world
   */
  public static List<SeriesEditions> all(Collection<NoteSummary> notes) {
    return byId(notes).values().stream()
        .flatMap(languages -> in(Optional.empty(), languages).stream())
        .toList();
  }

  /** Every series in each of its languages, by id; those without an edition are left out. */
  public static SortedMap<String, List<SeriesEditions>> byId(Collection<NoteSummary> notes) {
    SortedMap<String, List<SeriesEditions>> all = new TreeMap<>();
    notes.stream()
        .filter(note -> note.report().series().isPresent())
        .collect(Collectors.groupingBy(note -> note.report().series().orElseThrow()))
        .forEach((id, some) -> all.put(id, of(id, some)));
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /** The one in a language; without a requested language, the one with the most editions. */
  public static Optional<SeriesEditions> in(
      Optional<String> language, Collection<SeriesEditions> all) {
    return all.stream()
        .filter(series -> language.isEmpty() || language.get().equals(series.language()))
        .max(Comparator.comparing(series -> series.editions().size()));
  }

  /**
   * Reads a series of a world, in the requested language or else in the one with the most editions.
   */
  public static Optional<SeriesEditions> held(
      String id, Optional<String> language, SeriesReader world) {
    return in(language, of(id, world.series(id)));
  }

  /** The editions of the series of a note, in its language; empty where it is of no series. */
  public static List<NoteSummary> editionsBeside(Note note, SeriesReader world) {
    return note.report()
        .series()
        .flatMap(id -> held(id, Optional.of(note.language()), world))
        .map(SeriesEditions::editions)
        .orElse(List.of());
  }

  /** Notes in the order of their editions. */
  public static List<NoteSummary> oldestFirst(Collection<NoteSummary> notes) {
    return notes.stream().sorted(OLDEST_FIRST).toList();
  }

  private static List<NoteSummary> counted(List<NoteSummary> notes) {
    Set<String> others = DocumentVersions.notCounted(notes, VersionGrouping.LANGUAGE);
    return oldestFirst(notes.stream().filter(note -> !others.contains(note.id())).toList());
  }

  private static LocalDate start(NoteSummary note) {
    return note.report().period().map(ReportingPeriod::from).or(note::date).orElse(LocalDate.MIN);
  }
}
