package org.councilnotes.tag.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;

/**
 * Reads a period of whole calendar years, halves or quarters from the title of a report: {@code
 * Annual report 2018}, {@code Report for 2016-2017}, {@code first half of 2021}. The years in the
 * name of a strategy or plan are not the report's, nor is the year of a meeting.
 */
final class TitleYearsParser {

  private static final String YEAR = "((?:19|20)\\d{2})";

  /** Matches {@code 2016-2017}, {@code 2018/19} and {@code 2016 to 2017}; not {@code 2016/679}. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\d/.\\p{Pd}])"
              + YEAR
              + "(?: ?[\\p{Pd}/] ?| (?:to|bis|à|al|a|au|até|hasta|tot|tot en met) )"
              + "((?:19|20)\\d{2}|\\d{2})(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  /** Matches {@code " in 2021 and 2022"}; not {@code " of May 2017 and May 2018"}. */
  private static final Pattern TWO_YEARS =
      Pattern.compile(
          " (?iu:in|for|during|en|pour|für|durante|nel|per|over|voor|em|para|sur|in den jahren"
              + "|les années|los años|de los años|gli anni|de jaren|the years) "
              + YEAR
              + " (?:and|et|y|und|e|en) "
              + YEAR
              + "(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  /** What says the kind of a report behind its name, as Romance languages do. */
  private static final String KIND =
      "(?:,?"
          + " (?:annuel(?:le)?s?|anual(?:es)?|annual[ei]|semestriel(?:le)?|semestrale?|trimestriel(?:le)?"
          + "|trimestrale?|bisannuel|biennale?|bienal|final(?:e)?|intermédiaire|intermedio|général|generale?|d['’]activités?|de"
          + " actividad(?:es)?|de atividades?|di attività|sulle attività|sur les activités|sobre"
          + " (?:las )?actividades|on activities|de gestion|de gestión|de situation|de"
          + " situación|d['’]avancement|de progreso|de progrès|de seguimiento|de"
          + " suivi|d['’]évaluation|de evaluación|consolidado|consolidé)){0,3}";

  private static final String LINKING =
      "(?:,? ?(?:for|on|of|in|covering|pour|sur|de|du|del|correspondiente"
          + " a|para|für|über|zum|zu|relativo a|referente a|relatif à|relativ[ao] al?|sul|per"
          + " il|over|voor|van|[:(]|\\p{Pd}))?";

  private static final String THE_YEAR =
      " ?(?:(?:the |l['’]|la |le |el |il |o |das |dem |het |al |do |del )?(?:calendar |financial"
          + " )?(?:years? |ann[ée]e |exercice |ejercicio |esercizio |año |ano |anno"
          + " |jahr(?:e[ns]?)? |jaar ))?(?:the |el |il |o )?";

  /** Matches {@code Annual report for the year 2018}; not {@code report on the 2016 session}. */
  private static final Pattern AFTER_REPORT =
      Pattern.compile(
          ReportWords.REPORT
              + "(?iu:"
              + KIND
              + LINKING
              + THE_YEAR
              + ")"
              + YEAR
              + "(?= ?(?:$|[\\p{Pd},;:.)(])|"
              + " (?:of|by|on|from|for|to|de|du|des|sur|relatif|concernant|sobre|del|relativo|der|über"
              + "|zu|zur|sul|sulla|sui|della|do|da|van|over|inzake)(?!\\p{L}))(?![/.,\\p{Pd}]\\d)");

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
          " (?iu:for|pour|für|correspondiente a|relativo a|referente a|per|voor|para)(?iu:"
              + THE_YEAR
              + ")"
              + YEAR
              + "(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  /**
   * Matches {@code " in 2022"} and {@code " en 2023"} where the title or its part ends; not {@code
   * " in 2018 of"}.
   */
  private static final Pattern IN_YEAR =
      Pattern.compile(
          "(?: (?iu:in|during|en|au cours de|durante|im jahr|im|nel corso"
              + " del|nel|em|pendant|gedurende|sur)(?iu:"
              + THE_YEAR
              + ")|(?<!\\d)(?: ?[,:] ?| \\p{Pd} | \\())"
              + YEAR
              + "(?= ?(?:$|[,;:.)\\p{Pd}](?!\\d)))");

  /** Matches {@code first half of 2021}, {@code 2e semestre 2021}; not {@code half of 2021}. */
  private static final Pattern PART =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(first|second|third|fourth|1st|2nd|3rd|4th|premier|deuxième|troisième"
              + "|quatrième|1er|2e|3e|4e|primer|segundo|tercer|cuarto|primo|secondo|terzo|quarto"
              + "|primeiro|terceiro|erste[sn]?|zweite[sn]?|dritte[sn]?|vierte[sn]?|[1-4]\\.|eerste|tweede|derde|vierde)"
              + " (half|half-year|semester|semestre|halbjahr|helft|halfjaar|quarter|trimestre|quartal|kwartaal)(?:"
              + " of| de| del| du| do| von| van)?(?: the year)?,? ((?:19|20)\\d{2})");

  private static final List<List<String>> ORDINALS =
      List.of(
          List.of("first", "1", "prem", "prim", "erst", "eerst"),
          List.of("second", "2", "deux", "segund", "zweit", "tweed"),
          List.of("third", "3", "trois", "terc", "terz", "dritt", "derd"),
          List.of("fourth", "4", "quat", "cuart", "quart", "viert", "vierd"));

  /** Matches {@code quarter} and {@code trimestre}; not {@code half}. */
  private static final Pattern QUARTER = Pattern.compile("(?iu)(?:quar|kwar|trim).*");

  /**
   * Finds an event between the word report and a year, whose year it is; nothing in {@code on the
   * implementation}.
   */
  private static final Pattern EVENT =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:meetings?|sessions?|conference|visit|seminar|workshop|summit|held|adopted"
              + "|dated|réunions?|conférence|visite|séminaire|sommet|tenue?|adoptée?|reuni(?:ón|ones)|conferencia"
              + "|visita|sesión|cumbre|celebrad[oa]|aprobad[oa]|tagung|sitzung|konferenz|besuch|gipfel"
              + "|riunione|conferenza|vertice|vergadering|bezoek|conferentie|reunião|conferência)(?!\\p{L})");

  /** Matches {@code "EU Drugs Strategy "} and {@code "Action Plan for "}; not {@code "Report "}. */
  private static final Pattern INSTRUMENT =
      Pattern.compile(
          "(?iu)(?:strateg\\p{L}*|stratég\\p{L}*|estrat[ée]g\\p{L}*|\\p{L}*plan[eos]?|plans|framework"
              + "|cadre|marco|rahmen|agenda|program\\p{L}*|cycle|horizon|instrument|roadmap|mandate|directive"
              + "|piano|quadro|kader"
              + "|(?:stratégie|estrat[ée]gia|strategia|plan|programme|programa|cadre|marco|piano)"
              + " \\p{Ll}{5,20})[ ,]*\\(?(?:for |pour |für |para |per |voor )?(?:the |la |el |los"
              + " |die |il |de )?(?:period |p[ée]riode |per[ií]odo |years |años )?$");

  private static final int WINDOW = 60;
  private static final int LONGEST_YEARS = 10;

  private TitleYearsParser() {}

  static Optional<FoundPeriod> find(String title) {
    Matcher report = ReportWords.IN_TITLE.matcher(title);
    if (!report.find()) {
      return Optional.empty();
    }
    return part(title)
        .or(() -> range(title))
        .or(() -> twoYears(title))
        .or(() -> single(AFTER_REPORT, title, 0))
        .or(() -> single(BEFORE_REPORT, title, 0))
        .or(() -> single(FOR_YEAR, title, report.end()))
        .or(() -> inYear(title, report.end()));
  }

  /** A range of years, or a half or quarter, anywhere in a text. */
  static Optional<FoundPeriod> findPeriod(String text) {
    return part(text).or(() -> range(text));
  }

  private static Optional<FoundPeriod> part(String title) {
    Matcher m = PART.matcher(title);
    if (!m.find()) {
      return Optional.empty();
    }
    int months = QUARTER.matcher(m.group(2)).matches() ? 3 : 6;
    int ordinal = ordinal(m.group(1));
    if (ordinal * months > 12) {
      return Optional.empty();
    }
    YearMonth last = YearMonth.of(Integer.parseInt(m.group(3)), ordinal * months);
    LocalDate from = last.minusMonths(months - 1L).atDay(1);
    return Optional.of(
        new FoundPeriod(
            new ReportingPeriod(from, last.atEndOfMonth()),
            new TextRange(m.start(), m.end()),
            FoundPeriod.Precision.MONTHS));
  }

  /** From 1 to 4. */
  private static int ordinal(String printed) {
    String word = printed.toLowerCase(Locale.ROOT);
    for (int i = 0; i < ORDINALS.size(); i++) {
      if (ORDINALS.get(i).stream().anyMatch(word::startsWith)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no ordinal: " + printed);
  }

  private static Optional<FoundPeriod> range(String title) {
    Matcher m = RANGE.matcher(title);
    while (m.find()) {
      int from = Integer.parseInt(m.group(1));
      int to = lastYear(from, m.group(2));
      if (from < to && to - from <= LONGEST_YEARS && !isOfInstrument(title, m.start())) {
        return Optional.of(FoundPeriod.years(from, to, m.start(), m.end()));
      }
    }
    return Optional.empty();
  }

  private static int lastYear(int from, String digits) {
    int number = Integer.parseInt(digits);
    return digits.length() == 2 ? from / 100 * 100 + number : number;
  }

  private static Optional<FoundPeriod> twoYears(String title) {
    Matcher m = TWO_YEARS.matcher(title);
    while (m.find()) {
      int from = Integer.parseInt(m.group(1));
      int to = Integer.parseInt(m.group(2));
      if (to == from + 1 && !isOfInstrument(title, m.start(1)) && !isOfEvent(title, m.start(1))) {
        return Optional.of(FoundPeriod.years(from, to, m.start(1), m.end(2)));
      }
    }
    return Optional.empty();
  }

  private static Optional<FoundPeriod> single(Pattern pattern, String title, int from) {
    Matcher m = pattern.matcher(title);
    for (boolean found = m.find(from); found; found = m.find()) {
      if (!isOfInstrument(title, m.start(1))) {
        return Optional.of(year(m));
      }
    }
    return Optional.empty();
  }

  private static Optional<FoundPeriod> inYear(String title, int from) {
    Matcher m = IN_YEAR.matcher(title);
    for (boolean found = m.find(from); found; found = m.find()) {
      if (!isOfInstrument(title, m.start(1)) && !isOfEvent(title, m.start(1))) {
        return Optional.of(year(m));
      }
    }
    return Optional.empty();
  }

  private static FoundPeriod year(Matcher m) {
    int year = Integer.parseInt(m.group(1));
    return FoundPeriod.years(year, year, m.start(1), m.end(1));
  }

  private static boolean isOfEvent(String title, int year) {
    return EVENT.matcher(title.substring(0, year)).find();
  }

  private static boolean isOfInstrument(String title, int year) {
    return INSTRUMENT.matcher(title.substring(Math.max(0, year - WINDOW), year)).find();
  }
}
