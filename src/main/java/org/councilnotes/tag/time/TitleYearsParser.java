package org.councilnotes.tag.time;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a period of whole calendar years, halves or quarters from the title of a report: {@code
 * Annual report 2018}, {@code Report for 2016-2017}, {@code first half of 2021}. The years in the
 * name of a strategy or plan are not the report's, nor is the year of a meeting.
 */
final class TitleYearsParser {

  private static final String YEAR_ALONE = "(?:19|20)\\d{2}";

  private static final String YEAR = "(" + YEAR_ALONE + ")";

  private static final String THE_YEAR =
      " ?(?:(?:the |l['’]|la |le |el |il |o |das |dem |het |al |do |del )?(?:calendar |financial"
          + " )?(?:years? |ann[ée]e |exercices? |ejercicios? |exercícios? |esercizio |años? |ano"
          + " |anno |\\p{L}*jahr(?:e[ns]?)? |jaar )(?:of |de )?)?(?:the |el |il |o )?";

  private static final Pattern ANY_YEAR = Pattern.compile(YEAR_ALONE);

  /** Matches {@code 2016-2017}, {@code 2018/19} and {@code 2016 to 2017}; not {@code 2016/679}. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\d/.\\p{Pd}])"
              + YEAR
              + "(?: ?[\\p{Pd}/] ?| (?:to|through|bis|à|al|a|au|até|hasta|tot|tot en met) )"
              + "((?:19|20)\\d{2}|\\d{2})(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  /**
   * Matches {@code " in 2021 and 2022"} and {@code ", 2019, 2020 and 2021"}; not {@code " of May
   * 2017 and May 2018"}.
   */
  private static final Pattern YEARS_IN_A_ROW =
      Pattern.compile(
          "(?:(?: (?iu:in|for|during|en|pour|für|durante|nel|per|over|voor|em|para|sur|in den"
              + " jahren|les années|les exercices|los años|de los años|los ejercicios|os anos|gli"
              + " anni|de jaren|the years|die jahre) )|(?:(?<!\\d), |: | \\p{Pd} | \\()(?iu:"
              + THE_YEAR
              + "))("
              + YEAR_ALONE
              + "(?:, "
              + YEAR_ALONE
              + ")* (?:and|et|y|und|e|en) "
              + YEAR_ALONE
              + ")(?![\\d/]|[.,]\\d|\\p{Pd}\\d)");

  /** Matches {@code between 2013 and 2015}; not {@code in 2013 and 2015}. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<!\\p{L})(?iu:between|entre|zwischen|tra|tussen) "
              + YEAR
              + " (?:and|et|y|e|und|en) "
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
              + ")|(?<!\\d)(?: ?[,:] ?| \\p{Pd} | \\()(?iu:"
              + THE_YEAR
              + "))"
              + YEAR
              + "(?= ?(?:$|[,;:.)\\p{Pd}](?!\\d)| (?:and|et|y|e|und) \\p{Ll}))");

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

  /**
   * Matches {@code exercises 2022} and {@code Übungen 2022} at the end of a title; not {@code
   * Anchor 2022}.
   */
  private static final Pattern OF_ACTIVITIES =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:exercises|implementation|missions|operations|activities|deployments|projects"
              + "|contributions|patrols|inspections|trainings|courses|season|temporada|campagne|campaña|\\p{L}*saison|exercices|exécution|opérations|activités"
              + "|déploiements|projets|formations|ejercicios|ejecución|misiones|operaciones|actividades"
              + "|despliegues|proyectos|contribuciones|cursos|übungen|\\p{L}*vollzug|durchführung|umsetzung|einsätzen?|missionen"
              + "|aktivitäten|tätigkeiten|projekten?|beiträgen?|maßnahmen|lehrgängen?|exercícios|execução|missões|operações|atividades|projetos|contribuições)(?:"
              + " of| en| de| del| von| em| im jahr| in)? "
              + YEAR
              + "(?=$|[,:;)]| (?:and|et|y|e|und) \\p{L})");

  /** Matches {@code "programmes, "}: years of a paper on several; not {@code "programme, "}. */
  private static final Pattern SEVERAL =
      Pattern.compile("(?iu)(?:programmes|programs|programas|programmi|programma's), $");

  /** Matches {@code " 2021"} at the end. */
  private static final Pattern LAST = Pattern.compile(" " + YEAR + "$");

  private static final Optional<FoundPeriod> NONE = Optional.empty();

  private static final int WINDOW = 60;
  private static final int LONGEST_YEARS = 10;

  private TitleYearsParser() {}

  /**
   * The words by which titles of one kind of paper tell a year.
   *
   * @param after matches {@code Annual report for the year 2018}; not {@code report on the 2016
   *     session}
   * @param before matches {@code 2018 Annual Report}; not {@code 2018 meeting: report}
   */
  private record Wording(Pattern paper, Pattern after, Pattern before) {

    static Wording of(String paper) {
      return new Wording(
          Pattern.compile(paper),
          Pattern.compile(
              paper
                  + "(?iu:"
                  + KIND
                  + LINKING
                  + THE_YEAR
                  + ")"
                  + YEAR
                  + "(?= ?(?:$|[\\p{Pd},;:.)(])| (?:of|by|on|from|for|to|de|du|des|sur|relatif"
                  + "|concernant|sobre|del|relativo|der|über|zu|zur|sul|sulla|sui|della|do|da|van|over|inzake|prepared|presented|em"
                  + " matéria|en matière|en materia|im Bereich)(?!\\p{L}))(?![/.,\\p{Pd}]\\d)"),
          Pattern.compile(
              "(?<![\\d/.\\p{Pd}])"
                  + YEAR
                  + "(?iu: (?:annual|yearly|biennial|activity|activities|progress|interim|status"
                  + "|monitoring|implementation|summary){0,1} ?(?:activity |progress )?)"
                  + paper));
    }
  }

  private static final Wording OF_REPORT = Wording.of(ReportWords.REPORT);
  private static final Wording OF_ACCOUNT = Wording.of(ReportWords.ACCOUNT);

  /** The period of a title, if it is one of a report or of another paper that tells of a period. */
  static Optional<FoundPeriod> find(String title) {
    return find(title, OF_REPORT.paper.matcher(title).find() ? OF_REPORT : OF_ACCOUNT);
  }

  private static Optional<FoundPeriod> find(String title, Wording wording) {
    Matcher paper = wording.paper.matcher(title);
    boolean named = paper.find();
    if (!named && !ReportWords.PERIOD_IN_TITLE.matcher(title).find()) {
      return Optional.empty();
    }
    boolean report = named && wording.equals(OF_REPORT);
    int start = report ? paper.start() : 0;
    int end = report ? paper.end() : 0;
    return PartsOfYearParser.find(title)
        .or(() -> range(title))
        .or(() -> between(title))
        .or(() -> inARow(title))
        .or(() -> single(wording.after, title, 0))
        .or(() -> single(wording.before, title, 0))
        .or(() -> single(FOR_YEAR, title, end))
        .or(() -> inYear(title, end))
        .or(() -> single(OF_ACTIVITIES, title, start))
        .or(() -> ReportWords.ANNUAL.matcher(title).find() ? single(LAST, title, end) : NONE);
  }

  /** A range of years, or a half or quarter, anywhere in a text. */
  static Optional<FoundPeriod> findPeriod(String text) {
    return PartsOfYearParser.find(text).or(() -> range(text)).or(() -> between(text));
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

  private static Optional<FoundPeriod> between(String title) {
    Matcher m = BETWEEN.matcher(title);
    while (m.find()) {
      int from = Integer.parseInt(m.group(1));
      int to = Integer.parseInt(m.group(2));
      if (from < to && to - from <= LONGEST_YEARS && !isOfEvent(title, m.start(1))) {
        return Optional.of(FoundPeriod.years(from, to, m.start(1), m.end(2)));
      }
    }
    return Optional.empty();
  }

  private static Optional<FoundPeriod> inARow(String title) {
    Matcher m = YEARS_IN_A_ROW.matcher(title);
    while (m.find()) {
      Optional<FoundPeriod> years = yearsInARow(m);
      if (years.isPresent()
          && !isOfInstrument(title, m.start(1))
          && !isOfEvent(title, m.start(1))) {
        return years;
      }
    }
    return Optional.empty();
  }

  /** The years of the first group, if each follows the one before. */
  static Optional<FoundPeriod> yearsInARow(Matcher m) {
    List<Integer> years =
        ANY_YEAR.matcher(m.group(1)).results().map(y -> Integer.valueOf(y.group())).toList();
    boolean row = years.getLast() - years.getFirst() == years.size() - 1;
    return row && years.equals(years.stream().sorted().distinct().toList())
        ? Optional.of(FoundPeriod.years(years.getFirst(), years.getLast(), m.start(1), m.end(1)))
        : Optional.empty();
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
    return !SEVERAL.matcher(title.substring(Math.max(0, year - WINDOW), year)).find()
        && INSTRUMENT.matcher(title.substring(Math.max(0, year - WINDOW), year)).find();
  }
}
