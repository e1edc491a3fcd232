package org.councilnotes.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.DocumentNumber.Suffix;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Section;

/**
 * The period that a report reports on: from its subject, else its title, else from its opening
 * words ({@code This report covers the period from ... to ...}, {@code ... since the report of
 * ...}), which also tell the months of a title's years. A note that does not call itself a report
 * has none, whatever dates it names; nor has one that corrects a report or comments on it.
 */
final class PeriodReader {

  /** A title stands before these passages of the annex have passed. */
  private static final int OPENING = 12;

  private static final int LONGEST_TITLE = 250;

  /** Matches {@code since the previous report of }; not {@code since the meeting of }. */
  private static final Pattern SINCE_LAST =
      Pattern.compile("(?iu)since (?:the |its |my |our )?(?:previous |last |first )?report of ");

  private final PeriodDates dates;

  PeriodReader(Months months) {
    this.dates = new PeriodDates(months);
  }

  Optional<ReportingPeriod> read(Note note) {
    return isOnAnother(note) ? Optional.empty() : ofReport(note);
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

  private Optional<ReportingPeriod> ofReport(Note note) {
    List<Passage> opening =
        note.passages().stream()
            .filter(passage -> passage.kind() != PassageKind.COVER)
            .limit(OPENING)
            .toList();
    List<String> titles = new ArrayList<>(List.of(note.subject()));
    titles.addAll(titles(note, opening));
    Optional<ReportingPeriod> titled =
        titles.stream().flatMap(title -> ofTitle(title).stream()).findFirst();
    Optional<ReportingPeriod> said = ofOpening(note, opening);
    return said.filter(p -> titled.isEmpty() || isExacter(p, titled.get())).or(() -> titled);
  }

  /** Whether the months and days of a title's whole years are told. */
  private static boolean isExacter(ReportingPeriod said, ReportingPeriod titled) {
    boolean wholeYears = titled.from().getDayOfYear() == 1 && titled.to().getMonthValue() == 12;
    return wholeYears
        && said.from().getYear() == titled.from().getYear()
        && said.to().getYear() == titled.to().getYear();
  }

  /** The period that a title states, where it is the title of a report. */
  Optional<ReportingPeriod> ofTitle(String title) {
    if (!ReportWords.IN_TITLE.matcher(title).find()) {
      return Optional.empty();
    }
    return dates.find(title).or(() -> PeriodYears.find(title));
  }

  /** What may be the title: lines before the first numbered heading, alone and joined. */
  private static List<String> titles(Note note, List<Passage> opening) {
    Map<String, String> labels =
        note.sections().stream()
            .collect(Collectors.toMap(Section::id, Section::label, (one, other) -> one));
    List<String> lines =
        opening.stream()
            .takeWhile(p -> labels.getOrDefault(p.section(), "").isEmpty())
            .filter(PeriodReader::looksLikeTitle)
            .map(Passage::text)
            .toList();
    List<String> titles = new ArrayList<>(lines);
    for (int i = 0; i + 1 < lines.size(); i++) {
      titles.add(lines.get(i) + " " + lines.get(i + 1));
    }
    return titles;
  }

  private static boolean looksLikeTitle(Passage passage) {
    boolean heading = passage.kind() == PassageKind.HEADING;
    boolean line = passage.kind() == PassageKind.PARAGRAPH && !passage.text().endsWith(".");
    return (heading || line) && passage.text().length() <= LONGEST_TITLE;
  }

  private Optional<ReportingPeriod> ofOpening(Note note, List<Passage> opening) {
    return opening.stream()
        .map(Passage::text)
        .flatMap(text -> ofItself(text, note.cover().identity().date()).stream())
        .findFirst();
  }

  private Optional<ReportingPeriod> ofItself(String text, Optional<LocalDate> issued) {
    return ReportWords.OF_ITSELF
        .find(text)
        .map(itself -> text.substring(itself.end()))
        .flatMap(said -> dates.find(said).or(() -> sinceLast(said, issued)));
  }

  private Optional<ReportingPeriod> sinceLast(String said, Optional<LocalDate> issued) {
    Matcher m = SINCE_LAST.matcher(said);
    if (issued.isEmpty() || !m.find()) {
      return Optional.empty();
    }
    return dates
        .dayAt(said.substring(m.end()))
        .filter(from -> from.isBefore(issued.get()))
        .map(from -> new ReportingPeriod(from, issued.get()));
  }
}
