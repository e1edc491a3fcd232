package org.councilnotes.web.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumberMention;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.EditionGap;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEdition;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteLink;

/**
 * A missing edition of a series, and the numbers that later editions cite and the archive does not
 * hold. That one of them is the missing edition is not known before it was read.
 *
 * @param candidates those on covers first, then those that most places cite
 */
record MissingEdition(String series, String language, EditionGap gap, List<Candidate> candidates) {

  /** Editions after the missing one whose text is read. */
  private static final int MOST_EDITIONS = 4;

  private static final int MOST_CANDIDATES = 12;

  /** Places that are shown of each number. */
  private static final int MOST_PLACES = 3;

  /** Characters shown before and after a number. */
  private static final int AROUND = 90;

  MissingEdition {
    candidates = List.copyOf(candidates);
  }

  /**
   * A number that the archive does not hold.
   *
   * @param places that cite it, covers first
   */
  record Candidate(DocumentNumber number, List<Place> places) {

    Candidate {
      places = List.copyOf(places);
    }

    boolean isOnCover() {
      return places.getFirst().cover();
    }

    public List<Place> firstPlaces() {
      return places.stream().limit(MOST_PLACES).toList();
    }
  }

  /**
   * A place that cites a number.
   *
   * @param note name of the note
   * @param cover whether its cover names it as the document before
   * @param words around the number
   * @param tongue language of the words
   */
  record Place(String note, String href, boolean cover, String words, String tongue) {}

  /**
   * Finds the numbers for a gap.
   *
   * @param from its first day
   * @throws Refusal 404 where the series has no such gap
   */
  static MissingEdition of(ArchivedSeries held, String from, ArchiveReader world) {
    EditionGap gap =
        held.gaps().stream()
            .filter(one -> one.kind() == EditionGap.Kind.NOT_HELD)
            .filter(one -> one.stretch().from().toString().equals(from))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("register.gap", held.series().id(), from));
    return new MissingEdition(
        held.series().id(),
        held.series().language(),
        gap,
        new CitedNumbers(gap, world).in(laterEditions(held, gap)));
  }

  private static List<NoteSummary> laterEditions(ArchivedSeries held, EditionGap gap) {
    return held.editions().stream()
        .map(SeriesEdition::note)
        .filter(note -> end(note).filter(day -> day.isAfter(gap.stretch().to())).isPresent())
        .limit(MOST_EDITIONS)
        .toList();
  }

  private static Optional<LocalDate> end(NoteSummary note) {
    return note.report().period().map(period -> period.to());
  }

  /** Collects the numbers that could be of a gap. */
  private record CitedNumbers(EditionGap gap, ArchiveReader world) {

    List<Candidate> in(List<NoteSummary> editions) {
      int lastYear =
          editions.stream()
              .flatMap(note -> note.number().stream())
              .mapToInt(DocumentNumber::year)
              .min()
              .orElse(gap.stretch().to().getYear() + 1);
      Map<String, DocumentNumber> numbers = new LinkedHashMap<>();
      Map<String, List<Place>> places = new LinkedHashMap<>();
      editions.stream()
          .flatMap(note -> world.note(note.id()).stream())
          .forEach(
              note ->
                  citations(note)
                      .filter(one -> isPossible(one.number(), lastYear))
                      .forEach(
                          one -> {
                            String key = one.number().key();
                            numbers.put(key, one.number());
                            places.computeIfAbsent(key, _ -> new ArrayList<>()).add(one.place());
                          }));
      return places.entrySet().stream()
          .filter(entry -> !isHeld(numbers.get(entry.getKey())))
          .map(entry -> new Candidate(numbers.get(entry.getKey()), entry.getValue()))
          .sorted(
              Comparator.comparing((Candidate one) -> !one.isOnCover())
                  .thenComparing(one -> -one.places().size()))
          .limit(MOST_CANDIDATES)
          .toList();
    }

    /** An edition is issued in the last year of its period, or up to that of the next one. */
    private boolean isPossible(DocumentNumber number, int lastYear) {
      return number.isOfCouncil()
          && number.year() >= gap.stretch().to().getYear()
          && number.year() <= lastYear;
    }

    private boolean isHeld(DocumentNumber number) {
      return world.family(number).stream()
          .flatMap(note -> note.number().stream())
          .anyMatch(other -> other.document().key().equals(number.document().key()));
    }

    private static Stream<Citation> citations(Note note) {
      Stream<Citation> cover =
          note.cover().trail().previous().stream()
              .flatMap(
                  printed ->
                      DocumentNumber.listedIn(printed).stream()
                          .map(
                              one ->
                                  new Citation(
                                      one.number(),
                                      new Place(
                                          NoteSummary.of(note).title(),
                                          NoteLink.to(note.id()),
                                          true,
                                          printed,
                                          note.language()))));
      return Stream.concat(
          cover,
          note.passages().stream()
              .filter(passage -> passage.kind() != PassageKind.COVER)
              .flatMap(passage -> citations(note, passage)));
    }

    private static Stream<Citation> citations(Note note, Passage passage) {
      return DocumentNumber.allIn(passage.text()).stream()
          .map(
              one ->
                  new Citation(
                      one.number(),
                      new Place(
                          NoteSummary.of(note).title(),
                          NoteLink.toPassage(note.id(), passage.id()),
                          false,
                          around(passage.text(), one),
                          note.language())));
    }

    private static String around(String text, DocumentNumberMention one) {
      int start = Math.max(0, one.range().start() - AROUND);
      int end = Math.min(text.length(), one.range().end() + AROUND);
      return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }
  }

  /** A number where it stands. */
  private record Citation(DocumentNumber number, Place place) {}
}
