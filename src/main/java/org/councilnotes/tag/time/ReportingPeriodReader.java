package org.councilnotes.tag.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Section;
import org.councilnotes.note.number.DocumentNumber.Suffix;

/**
 * Reads the period that a report covers: from its subject, else its title, else its opening words
 * ({@code This report covers the period from ... to ...}, {@code ... since the report of ...}),
 * which also give the months for the years of a title. A note that does not call itself a report
 * has no period, whatever dates it names; nor has one that corrects or comments on a report.
 */
public final class ReportingPeriodReader {

  /** A title stands before these passages of the annex have passed. */
  private static final int OPENING = 12;

  private static final int LONGEST_TITLE = 250;

  /** Matches {@code since the previous report of }; not {@code since the meeting of }. */
  private static final Pattern SINCE_LAST =
      Pattern.compile("(?iu)since (?:the |its |my |our )?(?:previous |last |first )?report of ");

  private final DatePeriodParser dates;

  public ReportingPeriodReader(MonthNamePattern months) {
    this.dates = new DatePeriodParser(months);
  }

  public Optional<ReportingPeriod> read(Note note) {
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

  /** The period that a title states, if it is the title of a report. */
  Optional<ReportingPeriod> ofTitle(String title) {
    if (!ReportWords.IN_TITLE.matcher(title).find()) {
      return Optional.empty();
    }
    return dates.find(title).or(() -> TitleYearsParser.find(title));
  }

  /** What may be the title: lines before the first numbered heading, alone and joined. */
  private static List<String> titles(Note note, List<Passage> opening) {
    Map<String, String> labels =
        note.sections().stream()
            .collect(Collectors.toMap(Section::id, Section::label, (one, other) -> one));
    List<String> lines =
        opening.stream()
            .takeWhile(p -> labels.getOrDefault(p.section(), "").isEmpty())
            .filter(ReportingPeriodReader::looksLikeTitle)
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

  /** The words by which a note says that it is a report, in the languages of the institutions. */
  private static final class ReportWords {

    /**
     * Without groups; matches {@code Annual Report} and {@code Jahresbericht}; not {@code
     * reporting}.
     */
    static final String REPORT =
        "(?<!\\p{L})(?iu:reports?|rapports?|\\p{L}*berichte?|informes?|relat[óo]rios?|relazion[ei]"
            + "|(?:jaar|voortgangs)?verslag|\\p{L}*rapport|(?:års)?beretning|sprawozdanie|raport"
            + "|zpráva|správa|poročilo|izvješće|jelentés|έκθεση|доклад|pranešimas|ataskaita|ziņojums"
            + "|aruanne|kertomus|raportti|rapport|tuarascáil)(?!\\p{L})";

    static final Pattern IN_TITLE = Pattern.compile(REPORT);

    /**
     * Matches {@code This annual report covers} and {@code Le présent rapport}; not {@code a
     * report}.
     */
    static final WordPattern OF_ITSELF =
        new WordPattern(
            Pattern.compile(
                "(?iu:(?:this|the present)(?: \\p{L}+)? report|(?:le présent|ce) rapport"
                    + "|(?:este|el presente) informe|(?:dieser|der vorliegende) \\p{L}*bericht"
                    + "|(?:este|o presente) relat[óo]rio|(?:la presente|questa) relazione"
                    + "|dit \\p{L}*verslag)(?!\\p{L})"),
            "tlcedoq");

    /**
     * A part of a subject; matches {@code Report 2018 - Comments of delegations}; not {@code Report
     * on comments}.
     */
    static final Pattern COMMENTS =
        Pattern.compile(
            "(?iu)(?:^|\\p{Pd} |[:.;] )(?:\\p{L}+ )?(?:comments|commentaires|observations|remarks"
                + "|remarques|bemerkungen|anmerkungen|stellungnahmen|observaciones|comentarios"
                + "|comentários|observações|osservazioni|commenti|opmerkingen)"
                + "(?= (?:of|by|from|des?|du|der|von|las?|los|delle|dei|della|van)(?!\\p{L})|$)");

    private ReportWords() {}
  }

  /**
   * Reads a period of whole calendar years from the title of a report: {@code Annual report 2018},
   * {@code Report for 2016-2017}. The years in the name of a strategy or plan are not the report's.
   */
  private static final class TitleYearsParser {

    private static final String YEAR = "((?:19|20)\\d{2})";

    /**
     * Matches {@code 2016-2017}, {@code 2018/19} and {@code 2016 to 2017}; not {@code 2016/679}.
     */
    private static final Pattern RANGE =
        Pattern.compile(
            "(?<![\\d/.\\p{Pd}])"
                + YEAR
                + "(?: ?[\\p{Pd}/] ?| (?:to|bis|à|al|a|au|até|hasta) )"
                + "((?:19|20)\\d{2}|\\d{2})(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

    private static final String LINKING =
        "(?:,? ?(?:for|on|of|in|covering|pour|sur|de|du|del|correspondiente a|para|für|über|zum|zu"
            + "|relativo a|referente a|[:(]|\\p{Pd}))?";

    private static final String THE_YEAR =
        " ?(?:(?:the |l['’]|la |le |el |o |das |dem )?(?:calendar |financial )?"
            + "(?:years? |ann[ée]e |exercice |año |ano |jahr(?:e[ns]?)? ))?(?:the |el |o )?";

    /** Matches {@code Annual report for the year 2018}; not {@code report on the 2016 session}. */
    private static final Pattern AFTER_REPORT =
        Pattern.compile(
            ReportWords.REPORT
                + "(?iu:"
                + LINKING
                + THE_YEAR
                + ")"
                + YEAR
                + "(?= ?(?:$|[\\p{Pd},;:.)(])|"
                + " (?:of|by|on|from|de|du|des|sur|sobre|der|über)(?!\\p{L}))(?![/.,\\p{Pd}]\\d)");

    /** Matches {@code 2018 Annual Report}; not {@code 2018 meeting: report}. */
    private static final Pattern BEFORE_REPORT =
        Pattern.compile(
            "(?<![\\d/.\\p{Pd}])"
                + YEAR
                + "(?iu: (?:annual|yearly|biennial|activity|activities|progress|interim|status"
                + "|monitoring|implementation|summary){0,1} ?(?:activity |progress )?)"
                + ReportWords.REPORT);

    /** Matches {@code " for 2018"} and {@code " für das Jahr 2018"}; not {@code " in 2018"}. */
    private static final Pattern FOR_YEAR =
        Pattern.compile(
            " (?iu:for|pour|für|correspondiente a|relativo a|referente a)(?iu:"
                + THE_YEAR
                + ")"
                + YEAR
                + "(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

    /**
     * Matches {@code "EU Drugs Strategy "} and {@code "Action Plan for "}; not {@code "Report "}.
     */
    private static final Pattern INSTRUMENT =
        Pattern.compile(
            "(?iu)(?:strateg\\p{L}*|stratég\\p{L}*|estrat[ée]g\\p{L}*|\\p{L}*plan[eos]?|plans|framework"
                + "|cadre|marco|rahmen|agenda|program\\p{L}*|cycle|horizon|instrument|roadmap|mandate)["
                + " ,]*\\(?(?:for |pour |für |para )?(?:the |la |el |los |die )?(?:period"
                + " |p[ée]riode |per[ií]odo |years |años )?$");

    private static final int WINDOW = 60;
    private static final int LONGEST_YEARS = 10;

    private TitleYearsParser() {}

    static Optional<ReportingPeriod> find(String title) {
      Matcher report = ReportWords.IN_TITLE.matcher(title);
      if (!report.find()) {
        return Optional.empty();
      }
      return range(title)
          .or(() -> single(AFTER_REPORT, title, 0))
          .or(() -> single(BEFORE_REPORT, title, 0))
          .or(() -> single(FOR_YEAR, title, report.end()));
    }

    private static Optional<ReportingPeriod> range(String title) {
      Matcher m = RANGE.matcher(title);
      while (m.find()) {
        int from = Integer.parseInt(m.group(1));
        int to = lastYear(from, m.group(2));
        if (from < to && to - from <= LONGEST_YEARS && !isOfInstrument(title, m.start())) {
          return Optional.of(years(from, to));
        }
      }
      return Optional.empty();
    }

    private static int lastYear(int from, String digits) {
      int number = Integer.parseInt(digits);
      return digits.length() == 2 ? from / 100 * 100 + number : number;
    }

    private static Optional<ReportingPeriod> single(Pattern pattern, String title, int from) {
      Matcher m = pattern.matcher(title);
      for (boolean found = m.find(from); found; found = m.find()) {
        if (!isOfInstrument(title, m.start(1))) {
          int year = Integer.parseInt(m.group(1));
          return Optional.of(years(year, year));
        }
      }
      return Optional.empty();
    }

    private static boolean isOfInstrument(String title, int year) {
      return INSTRUMENT.matcher(title.substring(Math.max(0, year - WINDOW), year)).find();
    }

    private static ReportingPeriod years(int from, int to) {
      return new ReportingPeriod(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }
  }

  /**
   * A pattern that begins at the start of a word. It is tried only at words that begin with a
   * letter with which the pattern can begin, so that few places are tried.
   *
   * @param initials ASCII letters in lower case; all other letters are always tried
   */
  record WordPattern(Pattern pattern, String initials) {

    /** The first match in a text. */
    Optional<MatchResult> find(String text) {
      Matcher m = pattern.matcher(text);
      for (int i = 0; i < text.length(); i++) {
        if (isInitial(text.charAt(i))
            && !isInWord(text, i)
            && m.region(i, text.length()).lookingAt()) {
          return Optional.of(m);
        }
      }
      return Optional.empty();
    }

    private boolean isInitial(char c) {
      return c >= 0x80 || initials.indexOf(Character.toLowerCase(c)) >= 0;
    }

    private static boolean isInWord(String text, int at) {
      return at > 0 && Character.isLetter(text.charAt(at - 1));
    }
  }
}
