package org.councilnotes.tag.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;

/**
 * Reads the period from what a report says of itself: {@code This report covers the period from ...
 * to ...}, {@code covers the year 2021}, {@code ... since the previous report of ...}. Dates in a
 * sentence that does not say what the report covers are those of events.
 */
record OpeningPeriodParser(DatePeriodParser dates) {

  /** Finds the end of a sentence; not the point of {@code 1. Juni}. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\d)[.;] (?=\\p{Lu})");

  /**
   * Matches {@code since the previous report of } and {@code depuis le dernier rapport, daté du };
   * not {@code since the meeting of }.
   */
  private static final Pattern SINCE_LAST =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:since (?:the issuance of )?(?:the |its |my |our )?(?:previous |last"
              + " |first )?(?:\\p{L}+ )?report(?: \\([^)]{3,40}\\))?,? (?:(?:dated|issued on|of|on)"
              + " )+|depuis (?:la publication du |le |son |mon )(?:précédent |dernier )?rapport(?:"
              + " \\([^)]{3,40}\\))?(?:, daté| daté)? du |desde (?:el |su |mi )(?:anterior |último"
              + " )?informe(?: anterior)?(?: \\([^)]{3,40}\\))?,? (?:de fecha |del? )|seit dem"
              + " (?:letzten |vorangegangenen |vorherigen |vorigen )?bericht(?: \\([^)]{3,40}\\))?"
              + " vom |(?:dalla|dopo la) (?:precedente |ultima )?relazione(?: precedente)?(?:"
              + " \\([^)]{3,40}\\))? del |desde o (?:anterior |último )?relatório(?: anterior)?(?:"
              + " \\([^)]{3,40}\\))? de |sinds het (?:vorige |laatste )?verslag(?:"
              + " \\([^)]{3,40}\\))? van )");

  /** Matches what goes before the last day of a period: {@code and up to }; not {@code on }. */
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:up to|to|until|till|through|as (?:at|of)|jusqu['’]au|au|hasta el|al"
              + "|bis zum|fino al|até|tot en met|tot) ");

  private static final String THE_YEARS =
      "(?iu)^[^.]{0,80}?(?:the (?:calendar |financial )?years?|l['’]ann[ée]e|les"
          + " années|l['’]exercice|les exercices|el año|los años|del año|los ejercicios|das jahr"
          + "|die jahre|l['’]anno|het jaar|[ao]o? ano|os anos|(?<=^ )) ?";

  /** Matches {@code the year 2021} and {@code l'année 2021}; not {@code in 2021}. */
  private static final Pattern YEAR =
      Pattern.compile(THE_YEARS + "((?:19|20)\\d{2})(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  /** Matches {@code the years 2021 and 2022} and {@code 2021 and 2022}; not {@code in 2021}. */
  private static final Pattern YEARS =
      Pattern.compile(
          THE_YEARS
              + "((?:19|20)\\d{2}(?:, (?:19|20)\\d{2})* (?:and|et|y|e|und|en) (?:19|20)\\d{2})"
              + "(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  /** Matches {@code in 2021} and {@code durante 2019 y 2020}; not {@code on 3 May 2021}. */
  private static final Pattern IN_YEARS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:in|during|for|en|durante|em|für|im jahr|im|au cours de|pour|in den"
              + " jahren|der jahre) (?:the (?:calendar |financial )?years? |l['’]année"
              + " |l['’]exercice |el año |los años |el ejercicio |o ano |os anos"
              + " )?((?:19|20)\\d{2}(?:(?:, (?:19|20)\\d{2})* (?:and|et|y|e|und|en)"
              + " (?:19|20)\\d{2})?)(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /** Matches {@code for the year ended 31 December 2021}; not {@code ended on Friday}. */
  private static final Pattern YEAR_ENDED =
      Pattern.compile(
          "(?iu)(?:(?:year|(?:twelve|12) months) (?:ended|ending|to)(?: on)?|exercice clos le) ");

  /** Characters between a label and its period. */
  private static final int NEAR_LABEL = 8;

  /**
   * The period in a passage.
   *
   * @param issued date of the note, on which a period ends that began with the last report
   */
  Optional<FoundPeriod> find(String text, Optional<LocalDate> issued) {
    return labelled(text)
        .or(() -> ReportWords.OF_ITSELF.find(text).flatMap(itself -> after(text, itself, issued)));
  }

  /**
   * The period in a passage of a paper whose title says that it tells of a period: {@code The
   * report covers}, {@code The replies refer to}.
   */
  Optional<FoundPeriod> findOfPaper(String text, Optional<LocalDate> issued) {
    return find(text, issued)
        .or(() -> yearLabel(text))
        .or(() -> opensWith(text))
        .or(
            () ->
                ReportWords.OF_THE_PAPER
                    .matcher(text)
                    .results()
                    .findFirst()
                    .flatMap(paper -> after(text, paper, issued)))
        .or(() -> itself(text).flatMap(itself -> inYearsAfter(text, itself)))
        .or(() -> itself(text).flatMap(itself -> examined(text, itself)))
        .or(() -> byExaminer(text));
  }

  private static Optional<MatchResult> itself(String text) {
    return ReportWords.OF_ITSELF
        .find(text)
        .map(found -> ((Matcher) found).toMatchResult())
        .or(() -> ReportWords.OF_THE_PAPER.matcher(text).results().findFirst());
  }

  /** {@code This report describes what was done in 2021}: the only years of its sentence. */
  private static Optional<FoundPeriod> inYearsAfter(String text, MatchResult itself) {
    int from = itself.end();
    String sentence = sentence(text, from).split(";", 2)[0];
    Matcher covers = ReportWords.COVERS.matcher(sentence);
    if (!covers.find()) {
      return Optional.empty();
    }
    int at = from + covers.end();
    return inYears(sentence.substring(covers.end())).map(found -> found.movedBy(at));
  }

  private Optional<FoundPeriod> byExaminer(String text) {
    Matcher examiner = ReportWords.EXAMINER.matcher(text);
    if (!examiner.find()) {
      return Optional.empty();
    }
    String sentence = sentence(text, examiner.end());
    return Stream.of(ReportWords.EXAMINES, ReportWords.COVERS)
        .flatMap(verb -> verb.matcher(sentence).results())
        .map(MatchResult::end)
        .flatMap(at -> ofExamined(sentence.substring(at)).map(p -> p.movedBy(at)).stream())
        .findFirst()
        .map(found -> found.movedBy(examiner.end()));
  }

  private Optional<FoundPeriod> examined(String text, MatchResult itself) {
    String sentence = sentence(text, itself.end());
    Matcher examines = ReportWords.EXAMINES.matcher(sentence);
    return examines.find()
        ? ofExamined(sentence.substring(examines.end()))
            .map(found -> found.movedBy(itself.end() + examines.end()))
        : Optional.empty();
  }

  private static Optional<FoundPeriod> inYears(String sentence) {
    Matcher m = IN_YEARS.matcher(sentence);
    boolean only =
        m.find()
            && ANY_YEAR
                .matcher(sentence)
                .results()
                .allMatch(y -> m.start(1) <= y.start() && y.end() <= m.end(1));
    return only ? TitleYearsParser.yearsInARow(m) : Optional.empty();
  }

  /** {@code In the period from May 2020 to June 2021}, {@code In the first half of 2021}. */
  private Optional<FoundPeriod> opensWith(String text) {
    Matcher period = ReportWords.OPENS_WITH_PERIOD.matcher(text);
    if (period.find()) {
      String sentence = sentence(text, period.end());
      return dated(sentence)
          .or(() -> TitleYearsParser.findPeriod(sentence))
          .map(found -> found.movedBy(period.end()));
    }
    Matcher examined = ReportWords.OPENS_WITH_EXAMINED.matcher(text);
    if (examined.find()) {
      return ofExamined(sentence(text, examined.end())).map(p -> p.movedBy(examined.end()));
    }
    return PartsOfYearParser.find(text)
        .filter(
            part -> ReportWords.IN_PART.matcher(text.substring(0, part.range().start())).find());
  }

  /** What is examined may be older than the period, unless months or "the years" tell it. */
  private Optional<FoundPeriod> ofExamined(String said) {
    return dated(said)
        .or(
            () ->
                TitleYearsParser.findPeriod(said)
                    .filter(
                        found ->
                            ReportWords.THE_YEARS
                                .matcher(said.substring(0, found.range().end()))
                                .find()));
  }

  private static String sentence(String text, int from) {
    Matcher end = SENTENCE_END.matcher(text);
    return text.substring(from, end.find(from) ? end.start() : text.length());
  }

  private static Optional<FoundPeriod> yearLabel(String text) {
    Matcher m = ReportWords.YEAR_LABEL.matcher(text);
    return m.find() ? Optional.of(year(m)) : Optional.empty();
  }

  private Optional<FoundPeriod> labelled(String text) {
    Matcher label = ReportWords.LABEL.matcher(text);
    while (label.find()) {
      int at = label.end();
      boolean opens = label.start() == 0;
      String behind = text.substring(at);
      Optional<FoundPeriod> found =
          dated(behind)
              .or(() -> TitleYearsParser.findPeriod(behind))
              .filter(period -> opens || period.range().start() <= NEAR_LABEL)
              .map(period -> period.movedBy(at));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<FoundPeriod> after(String text, MatchResult itself, Optional<LocalDate> issued) {
    Matcher end = SENTENCE_END.matcher(text);
    int start = itself.end();
    while (start < text.length()) {
      int stop = end.find(start) ? end.end() : text.length();
      int from = start;
      Optional<FoundPeriod> found =
          inSentence(text.substring(start, stop), issued).map(p -> p.movedBy(from));
      if (found.isPresent()) {
        return found;
      }
      start = stop;
    }
    return Optional.empty();
  }

  private Optional<FoundPeriod> inSentence(String sentence, Optional<LocalDate> issued) {
    Matcher covers = ReportWords.COVERS.matcher(sentence);
    if (!covers.find()) {
      return Optional.empty();
    }
    int at = covers.end();
    String said = sentence.substring(at);
    return dated(said)
        .or(() -> sinceLast(said, issued))
        .or(() -> yearEnded(said))
        .or(() -> TitleYearsParser.findPeriod(said))
        .or(() -> years(said))
        .or(() -> year(said))
        .map(found -> found.movedBy(at));
  }

  private Optional<FoundPeriod> dated(String said) {
    return dates.find(said);
  }

  private Optional<FoundPeriod> sinceLast(String said, Optional<LocalDate> issued) {
    Matcher m = SINCE_LAST.matcher(said);
    if (!m.find()) {
      return Optional.empty();
    }
    Optional<DatePeriodParser.Day> first = dates.dayAt(said.substring(m.end()));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int behind = m.end() + first.get().length();
    Optional<DatePeriodParser.Day> told = until(said, behind);
    Optional<LocalDate> last = told.map(DatePeriodParser.Day::date).or(() -> issued);
    LocalDate from = first.get().date();
    int end = told.map(DatePeriodParser.Day::end).orElse(behind);
    return last.filter(from::isBefore)
        .map(
            to ->
                new FoundPeriod(
                    new ReportingPeriod(from, to),
                    new TextRange(m.start(), end),
                    FoundPeriod.Precision.DAYS));
  }

  private Optional<DatePeriodParser.Day> until(String said, int from) {
    Matcher m = UNTIL.matcher(said);
    for (boolean found = m.find(from); found; found = m.find()) {
      int at = m.end();
      Optional<DatePeriodParser.Day> day = dates.dayAt(said.substring(at)).map(d -> d.movedBy(at));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  Optional<FoundPeriod> yearEnded(String said) {
    Matcher m = YEAR_ENDED.matcher(said);
    if (!m.find()) {
      return Optional.empty();
    }
    int at = m.end();
    return dates
        .dayAt(said.substring(at))
        .map(
            day ->
                new FoundPeriod(
                    new ReportingPeriod(day.date().minusYears(1).plusDays(1), day.date()),
                    new TextRange(m.start(), at + day.length()),
                    FoundPeriod.Precision.DAYS));
  }

  private static Optional<FoundPeriod> years(String said) {
    Matcher m = YEARS.matcher(said);
    return m.find() ? TitleYearsParser.yearsInARow(m) : Optional.empty();
  }

  private static Optional<FoundPeriod> year(String said) {
    Matcher m = YEAR.matcher(said);
    return m.find() ? Optional.of(year(m)) : Optional.empty();
  }

  private static FoundPeriod year(Matcher m) {
    int year = Integer.parseInt(m.group(1));
    return FoundPeriod.years(year, year, m.start(1), m.end(1));
  }
}
