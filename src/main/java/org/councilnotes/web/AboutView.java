package org.councilnotes.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Filters;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.NoteTotal;
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

  /** How much there is of each. */
  record Held(NoteTotal notes, Passages passages, int series, int files) {}

  /**
   * How many passages there are.
   *
   * @param latest those that a search counts, of the notes that stand for their documents
   * @param all in every version and language
   */
  record Passages(long latest, long all) {}

  /** The first and the last day, both included. */
  record Dates(LocalDate from, LocalDate to) {}

  static AboutView of(ArchiveReader world, Locale locale) {
    List<NoteSummary> notes = world.notes();
    return new AboutView(
        new Held(
            NoteTotal.of(notes),
            new Passages(passages(Versions.LATEST, world), passages(Versions.ALL, world)),
            SeriesList.count(notes),
            world.ledger().size()),
        languages(notes, locale),
        dates(notes),
        world.snapshot());
  }

  private static long passages(Versions versions, ArchiveReader world) {
    SearchRequest everything = SearchRequest.of("", Filters.NONE.over(versions));
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
