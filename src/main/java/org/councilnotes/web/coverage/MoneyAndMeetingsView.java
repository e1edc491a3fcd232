package org.councilnotes.web.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.coverage.profile.NamedAmount;
import org.councilnotes.coverage.profile.NamedMeeting;
import org.councilnotes.coverage.profile.ProfileScan;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Passage;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.Excerpt;

/**
 * Amounts of money and meetings as a page lists them, by edition, the newest first.
 *
 * @param amounts by edition; that of a note without period is empty
 * @param meetings likewise
 * @param more how many rows the page leaves out
 * @param read how many passages were read, where there are more
 */
record MoneyAndMeetingsView(
    Map<String, List<Row>> amounts,
    Map<String, List<Row>> meetings,
    int more,
    Optional<Long> read,
    long total) {

  /** Most rows of a list. */
  private static final int MOST = 100;

  /** Longest sentence that is shown whole, in UTF-16 code units. */
  private static final int LONGEST = 300;

  /**
   * A row.
   *
   * @param title the amount, or the place
   * @param detail what the amount is for, or when the meeting was; may be empty
   * @param role key of the role of the country that hosts or presides; empty for an amount
   * @param others names of the programmes that the words are about, where it is another one
   * @param words the sentence
   */
  record Row(
      String title,
      String detail,
      String role,
      List<String> others,
      String words,
      boolean isCut,
      String note,
      String href) {

    Row {
      others = List.copyOf(others);
    }
  }

  /**
   * Prepares what a scan found.
   *
   * @param programme code of the programme of the page; empty on that of a country
   */
  static MoneyAndMeetingsView of(
      ProfileScan scan, Optional<String> programme, FacetNames names, Locale locale) {
    MoneyFormat money = new MoneyFormat(locale);
    int more =
        Math.max(0, scan.amounts().size() - MOST) + Math.max(0, scan.meetings().size() - MOST);
    return new MoneyAndMeetingsView(
        byEdition(
            scan.amounts().stream().limit(MOST),
            NamedAmount::note,
            amount -> row(amount, programme, money, names)),
        byEdition(
            scan.meetings().stream().limit(MOST),
            NamedMeeting::note,
            meeting -> row(meeting, programme, names)),
        more,
        scan.read() < scan.total() ? Optional.of(scan.read()) : Optional.empty(),
        scan.total());
  }

  private static <T> Map<String, List<Row>> byEdition(
      Stream<T> found, Function<T, NoteSummary> note, Function<T, Row> row) {
    return found.collect(
        Collectors.groupingBy(
            one -> note.apply(one).report().edition().orElse(""),
            LinkedHashMap::new,
            Collectors.mapping(row, Collectors.toList())));
  }

  private static Row row(
      NamedAmount amount, Optional<String> programme, MoneyFormat money, FacetNames names) {
    Set<String> of = amount.programmes();
    String phase = amount.phase().map(p -> String.join("/", of) + " " + p).orElse("");
    return row(
        money.printed(amount.amount()),
        Stream.of(amount.purpose(), phase)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", ")),
        "",
        others(of, programme, names),
        amount.words(),
        amount.note(),
        amount.passage());
  }

  private static Row row(NamedMeeting meeting, Optional<String> programme, FacetNames names) {
    String country = names.label(Facet.COUNTRY, meeting.country());
    String place =
        country.equalsIgnoreCase(meeting.place())
            ? country
            : meeting.place() + " (" + country + ")";
    return row(
        programme.isPresent() ? place : meeting.place(),
        meeting
            .date()
            .orElseGet(
                () ->
                    meeting.years().stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))),
        programme.isPresent() ? "" : meeting.role().key(),
        others(meeting.programmes(), programme, names),
        meeting.words(),
        meeting.note(),
        meeting.passage());
  }

  /** On the page of a country, all programmes; on that of a programme, the others. */
  private static List<String> others(
      Set<String> programmes, Optional<String> own, FacetNames names) {
    return own.filter(programmes::contains).isPresent()
        ? List.of()
        : programmes.stream().sorted().map(code -> names.label(Facet.PROGRAMME, code)).toList();
  }

  private static Row row(
      String title,
      String detail,
      String role,
      List<String> others,
      String words,
      NoteSummary note,
      Passage passage) {
    String shown = Excerpt.firstWords(words, LONGEST);
    return new Row(
        title,
        detail,
        role,
        others,
        shown,
        shown.length() < words.length(),
        Stream.of(note.title(), NoteCaption.mark(note.marking()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" ")),
        NoteLink.toPassage(note.id(), passage.id()));
  }
}
