package org.councilnotes.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.ArchiveWriter;

/**
 * Some notes of which much is the same: few words, few values, editions with the same wordings,
 * revisions and translations. The same seed gives the same notes.
 */
public final class GeneratedArchive {

  static final List<String> WORDS = List.of("zork", "blip", "fnord", "quux");
  static final List<String> COUNTRIES = List.of("BO", "PE", "CL", "PA");
  static final List<MentionRole> ROLES =
      List.of(MentionRole.HOST, MentionRole.LEAD, MentionRole.PARTICIPANT);
  static final List<String> PROGRAMMES = List.of("ALPHA", "BETA");

  private static final List<String> LANGUAGES = List.of("en", "fr");
  private static final int WORDINGS = 30;

  private final Random random;
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, WordingHistory> lives = new HashMap<>();

  public GeneratedArchive(long seed) {
    random = new Random(seed);
    for (int document = 0; document < 25; document++) {
      addVersions(90_100 + document);
    }
  }

  List<Note> notes() {
    return notes;
  }

  /** The wordings that have one, by passage. */
  Map<String, WordingHistory> lives() {
    return lives;
  }

  /** The first notes of it, up to a number. */
  public GeneratedArchive first(int most) {
    GeneratedArchive first = new GeneratedArchive(0);
    first.notes.clear();
    first.notes.addAll(notes.subList(0, Math.min(most, notes.size())));
    first.lives.clear();
    first.lives.putAll(lives);
    return first;
  }

  public int size() {
    return notes.size();
  }

  /** Writes one of its notes, again or for the first time. */
  public void write(int note, ArchiveUnderTest archive) {
    try (ArchiveWriter writer = archive.writer()) {
      writer.put(notes.get(note), lives);
      writer.commit();
    }
  }

  public void removeLast(ArchiveUnderTest archive) {
    try (ArchiveWriter writer = archive.writer()) {
      writer.removeNote(notes.getLast().id());
      writer.commit();
    }
  }

  /** In several commits, so that notes lie in several segments and marks change. */
  public void writeTo(ArchiveUnderTest archive) {
    for (int from = 0; from < notes.size(); from += 9) {
      try (ArchiveWriter writer = archive.writer()) {
        notes.subList(from, Math.min(from + 9, notes.size())).forEach(n -> writer.put(n, lives));
        writer.commit();
      }
    }
  }

  private void addVersions(int number) {
    int year = 2010 + random.nextInt(8);
    add(number + "/18", "en", year);
    if (random.nextInt(3) == 0) {
      add(number + "/1/18 REV 1", "en", year);
    }
    if (random.nextInt(3) == 0) {
      add(number + "/18", "fr", year);
    }
  }

  private void add(String number, String language, int year) {
    NoteDraft draft = NoteDraft.numbered(number).language(language).date(year + "-05-05");
    if (random.nextInt(5) > 0) {
      draft.report("series" + random.nextInt(3), year + "-06-01", year + 1 + "-05-31");
    }
    if (random.nextBoolean()) {
      draft.adopted("Council");
    }
    int passages = 1 + random.nextInt(12);
    for (int i = 0; i < passages; i++) {
      addPassage(draft);
    }
    Note note = draft.build();
    notes.add(note);
    note.passages().stream()
        .filter(passage -> random.nextInt(4) > 0)
        .forEach(p -> lives.put(p.id(), WordingHistory.alone("w" + random.nextInt(WORDINGS))));
  }

  private void addPassage(NoteDraft draft) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(any(WORDS)).append(' ');
    }
    draft.paragraph(text.append("in the text.").toString());
    for (int i = random.nextInt(3); i > 0; i--) {
      draft.country(any(COUNTRIES), any(ROLES), "in");
    }
    if (random.nextInt(3) == 0) {
      draft.programme(any(PROGRAMMES), "in");
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      draft.participation(
          any(PROGRAMMES), any(COUNTRIES), any(ROLES), any(List.of(Grade.values())), "in");
    }
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Searches for a word, and for all, without filters, listed in several ways. */
  public static List<SearchRequest> unfiltered() {
    List<SearchRequest> requests = new ArrayList<>();
    for (VersionScope versions : VersionScope.values()) {
      for (HitGrouping grouping : HitGrouping.values()) {
        for (HitOrder order : List.of(HitOrder.RELEVANCE, HitOrder.NEWEST)) {
          ResultPageRequest listing =
              new ResultPageRequest(order, grouping, new SearchRequest.Span(1, 10));
          Filters filters = Filters.NONE.withVersions(versions);
          requests.add(SearchRequest.of("zork", filters).withListing(listing));
          requests.add(SearchRequest.of("", filters).withListing(listing));
        }
      }
    }
    return requests;
  }

  /** A search for some of what is there. */
  public SearchRequest request() {
    String text = random.nextInt(4) == 0 ? "" : any(WORDS);
    ResultPageRequest listing =
        new ResultPageRequest(
            any(List.of(HitOrder.values())),
            any(List.of(HitGrouping.values())),
            new SearchRequest.Span(1, 1 + random.nextInt(30)));
    return SearchRequest.of(text, filters()).withListing(listing);
  }

  private Filters filters() {
    Filters filters = Filters.NONE.withVersions(any(List.of(VersionScope.values())));
    for (int i = random.nextInt(4); i > 0; i--) {
      Facet facet = any(Recount.FACETS);
      String value = value(facet);
      filters = random.nextInt(4) == 0 ? filters.without(facet, value) : filters.with(facet, value);
    }
    return random.nextInt(4) == 0 ? filters.withYears(YearRange.between(2012, 2015)) : filters;
  }

  private String value(Facet facet) {
    if (random.nextInt(6) == 0) {
      return Facet.NOT_STATED;
    }
    return switch (facet.key()) {
      case "year" -> Integer.toString(2010 + random.nextInt(9));
      case "country" -> any(COUNTRIES);
      case "role" -> any(ROLES).key();
      case "programme" -> any(PROGRAMMES);
      case "language" -> any(LANGUAGES);
      case "status" -> "adopted";
      default -> "series" + random.nextInt(3);
    };
  }
}
