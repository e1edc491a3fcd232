package org.councilnotes.tag.time;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which a note says that it is a report, in the languages of the institutions. */
final class ReportWords {

  /**
   * Without groups; matches {@code Annual Report}, {@code Jahresbericht} and {@code state of play};
   * not {@code reporting}.
   */
  static final String REPORT =
      "(?<!\\p{L})(?iu:reports?|rapports?|\\p{L}*berichte?|informes?|relat[óo]rios?|relazion[ei]"
          + "|(?:jaar|voortgangs|activiteiten)?verslag|\\p{L}*rapport|(?:års)?beretning|sprawozdanie|raport"
          + "|zpráva|správa|poročilo|izvješće|jelentés|έκθεση|доклад|pranešimas|ataskaita|ziņojums|aruanne|kertomus|raportti|rapport|tuarascáil|state"
          + " of play|état des lieux|état d['’]avancement|estado de (?:la"
          + " )?situación|sachstand|stato di avanzamento|stato dei lavori|ponto da situação|stand"
          + " van zaken)(?!\\p{L})";

  /**
   * Papers that tell of a period and are called otherwise. Without groups; matches {@code Fact
   * sheets}, {@code Übersicht} and {@code nota sobre}; not {@code note}.
   */
  static final String ACCOUNT =
      "(?<!\\p{L})(?iu:fact ?sheets?|fiches?|overview|survey|calendar|timetable|questionnaire"
          + "|replies|responses|answers|summary|synthesis|compilation|evaluation|assessment|review|update|statistics|contributions|stocktaking|activities|notes?"
          + " (?:on|of|about|by|from)|status of|state"
          + " of|findings|audit|auditor[ií]a|auditoria|monitoring note|feststellungen"
          + "|calendrier|réponses|synthèse|bilan|évaluation|récapitulatif|aperçu|compte"
          + " rendu|suivi|activités|note (?:d['’](?:information|étape) )?(?:sur|de|du|relative)"
          + "|fichas?|calendario|cuestionario|respuestas|síntesis|balance|memoria|resumen"
          + "|(?:re)?compilación|evaluación|seguimiento|contribuciones|actividades|nota"
          + " (?:informativa )?(?:sobre|de|del|da|do|relativa)|datenbl[aä]tt(?:er)?|steckbriefe?"
          + "|\\p{L}*kalender|\\p{L}*übersicht|fragebogen|antworten|zusammenfassung|zusammenstellung|auswertung|bewertung|\\p{L}+vermerk|vermerk"
          + " (?:zu[mr]?|über)|evaluierung|bilanz|beiträge|überblick|rückblick|tätigkeiten|aktivitäten"
          + "|calendário|questionário|respostas|síntese|balanço|memória|resumo|compilação|avaliação"
          + "|acompanhamento|contribuições|atividades)(?!\\p{L})";

  /**
   * Matches the title of an act, plan or draft, whose years are not those of an account: {@code
   * Proposal for a decision}; not {@code Overview}.
   */
  static final Pattern ACT =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:proposals?|draft|proposition de|projet de|propuesta de|proyecto de"
              + " (?:reglamento|decisión|conclusiones|directiva)|proposta de|projeto"
              + " de|vorschlag|entwurf|conclusions|conclusiones|conclusões|schlussfolgerungen"
              + "|declaration|déclaration|declaración|declaração|erklärung|agreement|accord|acuerdo"
              + "|acordo|abkommen|mandat[eo]?|regulation|règlement|reglamento|regulamento|verordnung"
              + "|directive|directiva|diretiva|richtlinie|decision|décision|decisión|decisão|beschluss(?:es)?|recommendation|resolution|work"
              + " programme|programme de travail|programa de trabajo|programa de"
              + " trabalho|arbeitsprogramm)(?!\\p{L})");

  /** Matches titles of papers on what is to come: {@code Calendar}; not {@code Overview}. */
  static final Pattern AHEAD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:calendar|timetable|calendrier|calendario|calendário|\\p{L}*kalender"
              + "|planning)(?!\\p{L})");

  /** Matches {@code Annual report} and {@code Jahresbericht}; not {@code annual meeting}. */
  static final Pattern ANNUAL =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:annual|yearly) (?:\\p{L}+ )?report|rapport"
              + " annuel|jahresbericht|informe anual|memoria anual|relatório anual|relazione"
              + " annuale|jaarverslag)(?!\\p{L})");

  /** Matches {@code Monthly report} and {@code Monatsbericht}; not {@code six-monthly}. */
  static final Pattern MONTHLY =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{Pd}])(?:monthly|mensuel(?:le)?s?|mensual(?:es)?|mensal|mensais"
              + "|monats\\p{L}+|mensile|maandelijkse?)(?!\\p{L})");

  /**
   * Matches titles of what was seen on a journey, {@code Report on the fact-finding mission}; not
   * {@code Report on missions}.
   */
  static final Pattern MISSION =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:mission report|report (?:on|of|from) (?:the |a |an )?(?:[\\p{L}-]+"
              + " ){0,2}mission|(?:rapport|compte rendu) (?:de|sur) (?:la )?mission|informe"
              + " (?:de|sobre) (?:la )?misión|relatório (?:de|da|sobre a)"
              + " missão|(?:dienst)?reisebericht|missionsbericht|bericht über (?:die|eine)"
              + " \\p{L}*(?:mission|reise))(?!\\p{L})");

  static final Pattern IN_TITLE = Pattern.compile(REPORT);

  /** Matches {@code on the reporting period} and {@code , exercice 2022}; not {@code exercice}. */
  static final Pattern PERIOD_IN_TITLE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:reporting"
              + " period|berichtszeitraum|(?:exercices?|haushaltsjahre?|financial"
              + " years?|ejercicios?|exercícios?) (?:de |clos le )?(?=\\d))");

  private static final Pattern ACCOUNT_IN_TITLE = Pattern.compile(ACCOUNT);

  /** Whether a title is that of a report or of another paper that tells of a period. */
  static boolean tellsOfPeriod(String title) {
    return IN_TITLE.matcher(title).find()
        || PERIOD_IN_TITLE.matcher(title).find()
        || (ACCOUNT_IN_TITLE.matcher(title).find() && !ACT.matcher(title).find());
  }

  /**
   * Matches {@code This annual report covers} and {@code Le présent rapport}; not {@code a report}.
   */
  static final WordPattern OF_ITSELF =
      new WordPattern(
          Pattern.compile(
              "(?iu:(?:this|the present)(?: \\p{L}+){0,2} report|(?:le présent|ce)(?: \\p{L}+)?"
                  + " rapport|(?:este|el presente) informe|(?:dieser|der vorliegende)"
                  + " \\p{L}*bericht|(?:este|o presente) relat[óo]rio|(?:la presente|questa)"
                  + " relazione|(?:dit|het onderhavige) \\p{L}*(?:verslag|rapport)|(?:the|this)"
                  + " (?:present )?(?:document|note|state of play))(?!\\p{L})"),
          "tlcedoqh");

  /**
   * Matches what stands for a paper in its own opening, {@code The report} and {@code Les
   * réponses}; not {@code a report}. Only good where the title says what the paper is.
   */
  static final Pattern OF_THE_PAPER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:the|these|this|les?|la|cet?|cette|ces|au|du|el|los|las|est[aeo]s?|der|die|das|diese[rs]?|[ao]s?)"
              + " (?:\\p{L}+"
              + " )?|l['’])(?:report|overview|notes?|replies|answers|responses|data|figures|review|evaluation|fact"
              + " ?sheets?|fiches?"
              + "|questionnaire|calendar|rapport|synthèse|réponses|données|chiffres|évaluation|bilan"
              + "|informe|respuestas|datos|cifras|fichas?|nota|evaluación|memoria|balance"
              + "|cuestionario|\\p{L}*bericht|antworten|angaben|daten|zahlen|übersicht|auswertung"
              + "|fragebogen|vermerk|relatório|respostas|dados|números|avaliação|questionário"
              + "|síntese|balanço)(?!\\p{L})");

  /**
   * Matches the words after which a report tells its period, {@code covers}, {@code porte sur},
   * {@code for the period}; not {@code recalls}.
   */
  static final Pattern COVERS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:cover(?:s|ed|ing)?|deals? with|account (?:of|for)|over the"
              + " period|follows?|takes? stock|refers? to|relate"
              + " to|concern|tells|describes?|reviews|reports on|summari[sz]es|concerns|relates"
              + " to|(?:the|reporting|this) period|couvr(?:e|ent|ant)|porte(?:nt)? sur|rend"
              + " compte|concerne(?:nt)?|retrace|décrit|traite(?:nt)?|la"
              + " période|abarcan?|tratan?|resumen?|recogen?|expone|cubren?|comprenden?|se"
              + " refieren?|da cuenta|describe|el"
              + " per[ií]odo|deckt|decken|erläutert|fasst|umfass(?:t|en)|erfass(?:t|en)|betrifft|betreffen|bezieh(?:t|en)"
              + " sich|beschreibt|behandel(?:t|n)|erstreckt sich|\\p{L}*zeitraum|copre|riguarda|si"
              + " riferisce|descrive|il periodo|abrangem?|cobrem?|referem?-se|di(?:z|zem)"
              + " respeito|descreve|o período|bestrijkt|beslaat|betreft|heeft"
              + " betrekking|beschrijft|de periode)(?!\\p{L})");

  /**
   * Matches what those do who examine something, {@code examined} and {@code incidiu sobre}: what
   * is examined may be older than the period, unless months are told.
   */
  static final Pattern EXAMINES =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:examine[sd]?|looked"
              + " at|assesse[sd]|examinan?|examinó|analizan?|analizó"
              + "|examine(?:nt)?|examiné|analyse(?:nt)?|untersuch(?:t|te|ten|en)|prüft|prüften?|incid(?:e|em|iu)"
              + " sobre|examinou|analisou)(?!\\p{L})");

  /**
   * Matches a label right before a period, {@code Reporting period:} and {@code in the reporting
   * period (}; not {@code during the reporting period}.
   */
  static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:reporting period|period (?:covered|under review)|période"
              + " (?:couverte|de référence|considérée)|per[ií]odo (?:de"
              + " referencia|abarcado|cubierto|que abarca el informe|di riferimento|abrangido|de"
              + " referência)|berichtszeitraum|verslagperiode)"
              + " ?(?::|\\(|\\p{Pd}|(?:is|was|ran|runs|est|était|va|es|fue|é|foi|ist|war|läuft|lief)"
              + " ) ?(?:the |from |le |la |du |de |el |del |o |das |der |vom |van )?");

  /**
   * Matches what opens a text with its period, {@code In the period from }; not {@code In Sofia}.
   */
  static final Pattern OPENS_WITH_PERIOD =
      Pattern.compile(
          "(?iu)^(?:\\d{1,2}\\. )?(?:(?:in|during|over) the period |au cours de la période |pendant"
              + " la période |en el per[ií]odo |durante el per[ií]odo |im zeitraum |no per[ií]odo"
              + " )");

  /** Matches {@code Geprüft wurden die Ausgaben }; not {@code Die Ausgaben wurden}. */
  static final Pattern OPENS_WITH_EXAMINED =
      Pattern.compile(
          "(?iu)^(?:\\d{1,2}\\. )?(?:(?:geprüft|bewertet|untersucht|ausgewertet) wurden |se"
              + " (?:examinaron|evaluaron|analizaron) |foram (?:examinad|avaliad|analisad)[oa]s )");

  /** Matches who examines something, {@code The auditors}; not {@code an audit}. */
  static final Pattern EXAMINER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:the|la|les|l['’]|die|der|los|las|a|os|this|the present)"
              + " ?(?:audit|evaluators"
              + "|reviewers|auditors|auditor[ií]a|auditoria|auditores|évaluateurs|auditeurs|evaluadores"
              + "|prüfung|prüfer|gutachter|avaliadores)(?!\\p{L})");

  /** Matches {@code der Jahre 2017-2020} and {@code the years 2017}; not {@code in 2017}. */
  static final Pattern THE_YEARS =
      Pattern.compile(
          "(?iu)(?:der jahre|in den jahren|the years|the period|el período|la période|zeitraum|los"
              + " años|les années|os anos) (?=\\d)");

  /**
   * Matches what goes before a half-year that opens a text, {@code "In the "} and {@code "No "}.
   */
  static final Pattern IN_PART =
      Pattern.compile(
          "(?iu)^(?:\\d{1,2}\\. )?(?:in|during|au|en|no|na|im|durante) (?:the |le |el |cours du"
              + " )?$");

  /** Matches {@code Financial year: 2021} and {@code Exercice 2021} alone; not {@code in 2021}. */
  static final Pattern YEAR_LABEL =
      Pattern.compile(
          "(?iu)^(?:(?:financial|reporting|school|academic) year|year under review|(?:année de"
              + " référence|année scolaire|exercice)(?: budgétaire)?|año de"
              + " referencia|ejercicio|berichtsjahr|geschäftsjahr|haushaltsjahr|schuljahr|ano (?:de"
              + " referência|letivo)|exercício) ?:? ?((?:19|20)\\d{2})\\.?$");

  /**
   * A part of a subject; matches {@code Report 2018 - Comments of delegations}; not {@code Report
   * on comments}.
   */
  static final Pattern COMMENTS =
      Pattern.compile(
          "(?iu)(?:^|\\p{Pd} |[:.;] )(?:\\p{L}+ )?(?:comments|commentaires|observations|remarks"
              + "|remarques|bemerkungen|anmerkungen|stellungnahmen|observaciones|comentarios"
              + "|comentários|observações|osservazioni|commenti|opmerkingen)(?="
              + " (?:of|by|from|des?|du|der|von|las?|los|delle|dei|della|van)(?!\\p{L}| audit)|$)");

  private ReportWords() {}

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
