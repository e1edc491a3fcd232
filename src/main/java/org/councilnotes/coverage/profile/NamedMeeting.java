package org.councilnotes.coverage.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.DateAndNumberSpans;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;

/**
 * A country that hosts or presides over something, as one sentence says.
 *
 * @param country ISO 3166-1 alpha-2
 * @param place the words that name it, such as a city
 * @param date as printed: the one nearest to the place in its sentence; empty where the sentence
 *     has none
 * @param years that the passage names in that sentence
 * @param programmes the programme that the sentence is about; empty where the passage does not tell
 */
public record NamedMeeting(
    NoteSummary note,
    Passage passage,
    String country,
    MentionRole role,
    String place,
    Optional<String> date,
    Set<Integer> years,
    Set<String> programmes,
    TextRange sentence) {

  /** Matches {@code 21.6.2018} and {@code 21/06/2018}; not {@code 10364/2019}. */
  private static final Pattern NUMERIC_DATE =
      Pattern.compile(
          "(?<![\\d./])(?:\\d{1,2} ?[-–] ?)?\\d{1,2}([./])\\d{1,2}\\1(?:19|20)\\d{2}(?!\\d)");

  /** Between the first and the last day: {@code " to "}; not {@code " and "}. */
  private static final Pattern TO =
      Pattern.compile(" ?[-–] ?| (?:to|au|a|al|bis|até) (?:(?:the|le|el|dem|o) )?");

  public NamedMeeting {
    years = Set.copyOf(years);
    programmes = Set.copyOf(programmes);
  }

  /** The sentence; of a row of a table, its cells with their heads. */
  public String words() {
    return SurroundingWords.of(passage, sentence);
  }

  /** The reporting period of the note; empty without one. */
  public Optional<String> edition() {
    return note.report().edition();
  }

  /** A place of a passage, as its tag says. */
  private record Venue(CountryTag tag, TextRange words) {}

  /**
   * The meetings of a passage, in order: each country once a sentence and role.
   *
   * @param roles of the countries
   */
  static List<NamedMeeting> in(
      NoteSummary note, Passage passage, Set<MentionRole> roles, ProgrammeSubjects subjects) {
    String text = passage.textWithoutDeletions();
    List<TextRange> dates = dates(text);
    Sentences sentences = Sentences.of(text, dates);
    Set<List<Object>> seen = new HashSet<>();
    List<NamedMeeting> meetings = new ArrayList<>();
    for (Venue venue : venues(passage, roles, text)) {
      TextRange sentence =
          passage.place().row().isPresent()
              ? new TextRange(0, text.length())
              : sentences.around(venue.words(), text);
      if (seen.add(List.of(venue.tag().code(), venue.tag().role(), sentence))) {
        meetings.add(of(note, passage, venue, sentence, dates, subjects));
      }
    }
    return meetings;
  }

  private static List<Venue> venues(Passage passage, Set<MentionRole> roles, String text) {
    return passage.tags().countries().stream()
        .filter(tag -> roles.contains(tag.role()))
        .flatMap(tag -> tag.evidence().range().map(at -> new Venue(tag, at)).stream())
        .filter(venue -> venue.words().end() <= text.length())
        .filter(venue -> !venue.words().of(text).isBlank())
        .toList();
  }

  private static NamedMeeting of(
      NoteSummary note,
      Passage passage,
      Venue venue,
      TextRange sentence,
      List<TextRange> dates,
      ProgrammeSubjects subjects) {
    Set<Integer> years = new TreeSet<>();
    for (YearTag year : passage.tags().eventYears()) {
      year.evidence().range().filter(sentence::holds).ifPresent(at -> years.add(year.year()));
    }
    return new NamedMeeting(
        note,
        passage,
        venue.tag().code(),
        venue.tag().role(),
        venue.words().of(passage.text()),
        dates.stream()
            .filter(sentence::holds)
            .min(Comparator.comparingInt(date -> distance(venue.words(), date)))
            .map(date -> date.of(passage.text())),
        years,
        subjects.of(venue.words(), sentence).programmes(),
        sentence);
  }

  private static int distance(TextRange one, TextRange other) {
    return Math.max(other.start() - one.end(), one.start() - other.end());
  }

  /** The dates of a text; those from which to which something went on are one. */
  private static List<TextRange> dates(String text) {
    List<TextRange> all = new ArrayList<>(DateAndNumberSpans.datesAndYears(text));
    NUMERIC_DATE.matcher(text).results().forEach(m -> all.add(new TextRange(m.start(), m.end())));
    List<TextRange> dates = new ArrayList<>();
    for (TextRange date : all.stream().distinct().sorted().toList()) {
      if (all.stream().noneMatch(other -> !other.equals(date) && other.holds(date))) {
        boolean goesOn =
            !dates.isEmpty()
                && dates.getLast().end() <= date.start()
                && TO.matcher(text.substring(dates.getLast().end(), date.start())).matches();
        dates.add(goesOn ? dates.removeLast().hull(date) : date);
      }
    }
    return dates;
  }
}
