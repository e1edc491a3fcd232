package org.councilnotes.tag.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.Section;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.note.StatedPeriod.Place;
import org.councilnotes.note.number.DocumentNumber.Suffix;
import org.councilnotes.note.text.TextRange;

/**
 * Reads the period that a report covers: from its subject, else its title, else its opening words
 * ({@code This report covers the period from ... to ...}, {@code ... since the report of ...}),
 * which also give the months for the years of a title. Fact sheets, overviews, replies to
 * questionnaires and the like count as reports. Other notes have no period, whatever dates they
 * name; nor has one that corrects or comments on a report. The date of the note gives none, nor do
 * years in names of programmes.
 *
 * <p>What is stated is in doubt where subject and opening tell different periods, a title tells
 * two, or the period ends after the date of the note. Then the note has no period until a person
 * sets it.
 */
public final class ReportingPeriodReader {

  /** A title stands before these passages of the annex have passed. */
  private static final int OPENING = 12;

  private static final int LONGEST_TITLE = 250;

  private static final Optional<FoundPeriod> NO_PERIOD = Optional.empty();

  private final DatePeriodParser dates;
  private final OpeningPeriodParser openings;

  public ReportingPeriodReader(MonthNamePattern months) {
    this.dates = new DatePeriodParser(months);
    this.openings = new OpeningPeriodParser(dates);
  }

  /** A note with its words free of years that are part of names. */
  private record Opened(Note note, List<Passage> opening, UnaryOperator<String> withoutNames) {

    Optional<LocalDate> issued() {
      return note.cover().identity().date();
    }
  }

  /** A title with the passage that it stands in, if it is only one. */
  private record Title(String text, Place in, Optional<Passage> passage) {}

  /** A period with the title or passage that states it. */
  private record Reading(FoundPeriod found, Title title) {

    StatedPeriod stated() {
      String text = title.text();
      TextRange range = found.range();
      String words = range.of(text);
      int shift = title.passage().map(passage -> passage.text().length() - text.length()).orElse(0);
      return new StatedPeriod(
          found.period(),
          new StatedPeriod.Evidence(
              words,
              title.in(),
              title.passage().map(Passage::id),
              range.start() + shift,
              range.end() + shift));
    }
  }

  /**
   * The report data of a note without its series: period and evidence, or what is in doubt.
   *
   * @param withoutNames gives a text with other signs for the digits in names, as long as before
   */
  public ReportMetadata read(Note note, UnaryOperator<String> withoutNames) {
    return isOnAnother(note) ? ReportMetadata.NONE : ofReport(note, withoutNames);
  }

  /** A corrigendum, or a note of comments: it names the period of the report that it is on. */
  private static boolean isOnAnother(Note note) {
    boolean corrects =
        note.number()
            .filter(n -> !n.suffixes().isEmpty())
            .filter(n -> n.suffixes().getLast().kind() == Suffix.Kind.COR)
            .isPresent();
    return corrects || ReportWords.COMMENTS.matcher(note.subject()).find();
  }

  private ReportMetadata ofReport(Note note, UnaryOperator<String> withoutNames) {
    List<Passage> opening =
        note.passages().stream()
            .filter(passage -> passage.kind() != PassageKind.COVER)
            .limit(OPENING)
            .toList();
    Opened opened = new Opened(note, opening, withoutNames);
    Title subject = subject(note);
    List<Title> titles = titles(note, opening);
    List<Title> first =
        subject.text().isEmpty() ? titles.stream().limit(1).toList() : List.of(subject);
    List<Reading> titled =
        Stream.concat(Stream.of(subject), titles.stream())
            .map(title -> inTitle(title, first.contains(title), withoutNames))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    boolean paper =
        titled.isEmpty() && first.stream().anyMatch(t -> ReportWords.tellsOfPeriod(t.text()));
    Optional<Reading> said =
        opening.stream().flatMap(passage -> inOpening(passage, opened, paper).stream()).findFirst();
    return judged(candidates(titled, said), opened);
  }

  /** One period where the note states one, more where it contradicts itself. */
  private static List<Reading> candidates(List<Reading> titled, Optional<Reading> said) {
    if (titled.size() != 1 || said.isEmpty()) {
      return titled.isEmpty() ? said.stream().toList() : titled;
    }
    FoundPeriod title = titled.getFirst().found();
    FoundPeriod text = said.get().found();
    if (text.refines(title)) {
      return List.of(said.get());
    }
    return text.agreesWith(title) ? titled : List.of(titled.getFirst(), said.get());
  }

  private static ReportMetadata judged(List<Reading> candidates, Opened opened) {
    if (candidates.isEmpty()) {
      return ReportMetadata.NONE;
    }
    List<StatedPeriod> stated = candidates.stream().map(Reading::stated).toList();
    boolean late =
        candidates.getFirst().found().endsAfter(opened.issued())
            && !ReportWords.AHEAD.matcher(opened.note().subject()).find();
    return stated.size() > 1 || late
        ? new ReportMetadata(Optional.empty(), Optional.empty(), Optional.empty(), stated)
        : new ReportMetadata(
            Optional.empty(),
            Optional.of(stated.getFirst().period()),
            Optional.of(stated.getFirst().evidence()),
            List.of());
  }

  /**
   * The periods that a title states, if it is the title of a report.
   *
   * @param first whether it is the title of the whole note, which may name the paper otherwise
   */
  private List<Reading> inTitle(Title title, boolean first, UnaryOperator<String> withoutNames) {
    boolean report =
        first
            ? ReportWords.tellsOfPeriod(title.text())
            : ReportWords.IN_TITLE.matcher(title.text()).find();
    return report
        ? inReportTitle(withoutNames.apply(title.text())).stream()
            .map(period -> new Reading(period, title))
            .toList()
        : List.of();
  }

  private List<FoundPeriod> inReportTitle(String title) {
    List<FoundPeriod> dated = distinct(dates.all(title));
    return dated.isEmpty()
        ? openings
            .yearEnded(title)
            .or(() -> TitleYearsParser.find(title))
            .or(() -> ReportWords.MISSION.matcher(title).find() ? ofMission(title) : NO_PERIOD)
            .or(() -> ReportWords.MONTHLY.matcher(title).find() ? dates.month(title) : NO_PERIOD)
            .stream()
            .toList()
        : dated;
  }

  private Optional<FoundPeriod> ofMission(String title) {
    return dates.days(title).filter(FoundPeriod::isLong).or(() -> dates.month(title));
  }

  private static List<FoundPeriod> distinct(List<FoundPeriod> found) {
    List<FoundPeriod> distinct = new ArrayList<>();
    for (FoundPeriod one : found) {
      if (distinct.stream().noneMatch(one::agreesWith)) {
        distinct.add(one);
      }
    }
    return distinct;
  }

  /**
   * @param paper whether the title says that the note tells of a period, without telling which
   */
  private Optional<Reading> inOpening(Passage passage, Opened opened, boolean paper) {
    if (passage.text().chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String text = opened.withoutNames().apply(passage.text());
    Title title = new Title(passage.text(), Place.OPENING, Optional.of(passage));
    Optional<FoundPeriod> found =
        paper ? openings.findOfPaper(text, opened.issued()) : openings.find(text, opened.issued());
    return found.map(period -> new Reading(period, title));
  }

  /** The subject; the kind of paper goes on with it on covers that have it in a line of its own. */
  private static Title subject(Note note) {
    String subject = note.subject();
    Optional<Passage> cover =
        note.passages().stream()
            .filter(p -> p.kind() == PassageKind.COVER || p.kind() == PassageKind.HEADING)
            .filter(p -> !subject.isEmpty())
            .filter(p -> p.text().endsWith(subject))
            .findFirst();
    boolean told =
        note.number().filter(number -> !number.isOfCouncil()).isEmpty()
            || ReportWords.IN_TITLE.matcher(subject).find();
    String type = note.cover().address().type().orElse("");
    return told || type.isEmpty()
        ? new Title(subject, Place.SUBJECT, cover)
        : new Title(subject + " - " + type, Place.SUBJECT, Optional.empty());
  }

  /** What may be the title: lines before the first numbered heading, alone and joined. */
  private static List<Title> titles(Note note, List<Passage> opening) {
    Map<String, String> labels =
        note.sections().stream()
            .collect(Collectors.toMap(Section::id, Section::label, (one, other) -> one));
    List<Passage> lines =
        opening.stream()
            .takeWhile(p -> labels.getOrDefault(p.section(), "").isEmpty())
            .filter(ReportingPeriodReader::looksLikeTitle)
            .toList();
    List<Title> titles = new ArrayList<>();
    lines.forEach(p -> titles.add(new Title(p.text(), Place.TITLE, Optional.of(p))));
    for (int i = 0; i + 1 < lines.size(); i++) {
      String joined = lines.get(i).text() + " " + lines.get(i + 1).text();
      titles.add(new Title(joined, Place.TITLE, Optional.empty()));
    }
    return titles;
  }

  private static boolean looksLikeTitle(Passage passage) {
    boolean heading = passage.kind() == PassageKind.HEADING;
    boolean line = passage.kind() == PassageKind.PARAGRAPH && !passage.text().endsWith(".");
    return (heading || line) && passage.text().length() <= LONGEST_TITLE;
  }
}
