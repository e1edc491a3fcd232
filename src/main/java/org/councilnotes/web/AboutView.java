package org.councilnotes.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Filters;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.Versions;

/**
 * What the archive holds, in figures.
 *
 * @param languages of the notes, by name
 * @param dates of the oldest and of the newest note; empty where no note states one
 * @param snapshot which state of the archive was counted
 */
record AboutView(Held held, List<String> languages, Optional<Dates> dates, String snapshot) {

  AboutView {
    languages = List.copyOf(languages);
  }

  /**
   * How much there is of each.
   *
   * @param passages in all versions and languages
   */
  record Held(long notes, long passages, long series, long files) {}

  /** The first and the last day, both included. */
  record Dates(LocalDate from, LocalDate to) {}

  static AboutView of(ArchiveReader world, Locale locale) {
    List<NoteSummary> notes = world.notes();
    long series =
        notes.stream().flatMap(note -> note.report().series().stream()).distinct().count();
    return new AboutView(
        new Held(notes.size(), passages(world), series, world.ledger().size()),
        languages(notes, locale),
        dates(notes),
        world.snapshot());
  }

  private static long passages(ArchiveReader world) {
    SearchRequest everything = SearchRequest.of("", Filters.NONE.over(Versions.ALL));
    return world.answer(everything.withoutHits().counting(Set.of())).total().passages();
  }

  private static List<String> languages(List<NoteSummary> notes, Locale locale) {
    return notes.stream()
        .map(note -> note.naming().language())
        .distinct()
        .map(tag -> Labels.languageWithin(tag, locale))
        .sorted(Alphabet.of(locale))
        .toList();
  }

  private static Optional<Dates> dates(List<NoteSummary> notes) {
    List<LocalDate> days = notes.stream().flatMap(note -> note.date().stream()).sorted().toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dates(days.getFirst(), days.getLast()));
  }
}
