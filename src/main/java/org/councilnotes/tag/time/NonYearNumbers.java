package org.councilnotes.tag.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.PrecedingPattern;
import org.councilnotes.tag.name.PrecedingWords;

/**
 * Finds four-digit numbers that look like a year and are not: quantities, amounts, numbers of
 * documents, acts and pages, names of agendas.
 *
 * <p>Decides by the words on both sides. Without a sign against it, the number is a year.
 */
final class NonYearNumbers {

  private static final int WINDOW = 40;

  /** Matches {@code "n."}, {@code "€"} and {@code "COM("}; not {@code "mid-"} or {@code " ("}. */
  private static final Pattern GLUED_BEFORE =
      Pattern.compile(
          "(?:[\\p{L}\\d.,_/#$€£@+]|\\d[\\p{Pd}:]|(?:\\p{Lu}|COM |SWD |JOIN |SEC |Ares ?)\\()$");

  /** Matches {@code "20.06."}, {@code "21/06/"}, {@code "2018/"}; not {@code "06."}. */
  private static final Pattern DATE_BEFORE =
      Pattern.compile(
          "(?:(?<!\\d)\\d{1,2}([./])\\d{1,2}\\1|\\p{L},"
              + "|(?<![\\d/.\\p{Pd}])(?:19|20)\\d{2}[\\p{Pd}/])$");

  /** Matches {@code "s"}, {@code ".5"}, {@code "/679"} and {@code "-123"}; not {@code "-2019"}. */
  private static final Pattern GLUED_AFTER =
      Pattern.compile(
          "[\\p{L}_@]|[.,:]\\d|\\p{Pd}(?!\\d{2}(?!\\d)|(?:19|20)\\d{2}(?!\\d))\\d"
              + "|/(?!\\d{2}(?![\\d/])|(?:19|20)\\d{2}(?![\\d/]))[\\p{L}\\d]");

  /** Matches {@code "2018/"}; not {@code "05/"}. */
  private static final Pattern BEFORE_SLASH = Pattern.compile("(\\d{4})/$");

  /** Matches {@code "/2019"}; not {@code "/19"}. */
  private static final Pattern AFTER_SLASH = Pattern.compile("/(\\d{4})");

  /** Matches {@code "resolution "}, {@code "(EU) No "} and {@code "p. "}; not {@code "since "}. */
  private static final PrecedingPattern NUMBERED =
      PrecedingPattern.in(
          Pattern.compile(
              "(?:(?<!\\p{L})(?i:resolutions?|r[ée]solutions?|resoluci[oó]n(?:es)?|regulations?|directives?"
                  + "|decisions?|decrees?|d[eé]crets?|decretos?|pages?|p[aá]ginas?|apartados?|seiten?|rooms?|salas?|salles?|raum|zimmer|pp?\\.|articles?|art\\.|paragraphs?|nos?\\.?|nr\\.?|n[°º]\\.?|n\\.º|nummer|num[eé]ro|número|doc\\.?|dok\\.?|document|iso|tel\\.?|fax|tel\\.?"
                  + " \\d{2,5}) ?|\\((?:EU|EC|EEC|UE|CE|JHA|CFSP|Euratom)\\)"
                  + " (?:\\d{4}/)?|(?<!\\p{L})(?:ST|WK|CM|SN|DS|XT|PE) (?:\\d{1,5}[ /])?)$"),
          "decree decrees decret décret decrets décrets decreto decretos pagina paginas página"
              + " páginas apartado apartados seite seiten room rooms sala salas salle salles raum"
              + " zimmer solution solutions resolucion resolución resoluciones regulation"
              + " regulations directive directives decision decisions page pages p article nummer"
              + " numéro numero número doc dok document articles art paragraph paragraphs no nos nr"
              + " n° nº iso tel fax eu ec eec ue ce jha cfsp euratom st wk cm sn ds xt pe");

  /** Matches {@code "Decree 896 of "} and {@code "pages 2001 to "}; not {@code "end of "}. */
  private static final Pattern OF_ACT =
      Pattern.compile(
          "(?<!\\p{L})(?i:decree|law|act|regulation|r[eé]soluc?t?i[oó]n|resolução|decreto|ley|loi|lei|d[eé]cret|gesetz)"
              + " (?:[Nn]o\\.? )?\\d{1,5} (?:of|de|du)"
              + " $|(?<!\\p{L})(?i:pages?|pp?\\.|p[aá]ginas?|seiten) \\d{1,4}"
              + " ?(?:to|and|a|à|et|y|bis|e|\\p{Pd}) ?$");

  /** Matches {@code "resolution 2584 ("} and {@code "UNSCR 1325("}; not {@code "resolution ("}. */
  private static final Pattern OF_RESOLUTION =
      Pattern.compile(
          "(?<!\\p{L})(?iu:r[eé]soluc?t?(?:ion|i[oó]n|[oó]n)(?:s|es|en)?|resoluç(?:ão|ões)|entschlie(?:ß|ss)ung(?:en)?|(?:un)?scrs?|rcs?nu)"
              + " (?:no\\.? )?(?:\\p{L}{1,4}[/\\p{Pd}])*\\d[\\d/]{0,9} ?\\($");

  /** Matches {@code "2700 ("} and {@code "2700("}; not {@code "1,700 ("}. */
  private static final Pattern BARE_NUMBER = Pattern.compile("(?<![\\d.,/])(\\d{4}) ?\\($");

  /** Matches {@code "+32 2 281 "} and {@code "US$ "}; not {@code "2 "}. */
  private static final Pattern AFTER_SIGN = Pattern.compile("(?:\\+\\d[\\d .()/]{0,20}|[$€£] ?)$");

  /** Matches {@code "EUR "}; not {@code "EU "}. */
  private static final PrecedingPattern CURRENCY_BEFORE =
      PrecedingPattern.in(
          Pattern.compile("(?:EUR|USD|GBP|CHF|euros?) ?$"), "eur usd gbp chf euro euros");

  /** Matches {@code "Agenda "} and {@code "Horizon "}; not {@code "agenda of "}. */
  private static final PrecedingPattern AGENDA_BEFORE =
      PrecedingPattern.in(
          Pattern.compile("(?:Agenda|Horizon(?:te?|t)?|Vision|Visión|Europe|Europa|Agenda for) $"),
          "agenda horizon horizont horizonte vision visión europe europa for");

  private static final int YEAR_OF_AGENDA = 2030;

  /** After 2030; matches {@code " Agenda"}; not {@code " agenda"}. */
  private static final Pattern AGENDA = Pattern.compile(" (?:Agenda|Development Agenda|Framework)");

  /** Matches {@code " kg"}, {@code "-2000 kg"} and {@code " %"}; not {@code " kinds"}. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?: ?\\p{Pd} ?\\d+| (?:and|to|et|y|e|und|à|a|bis) \\d+)? ?"
              + "(?:%|[€$£°]|(?:kg|kilos?|kilogram(?:me)?s?|mg|grams?|grammes?|t|tons?|tonnes?|toneladas|tonnen|lit(?:re|er)s?|ml|km|miles|hectares|MW|(?:EUR|USD)(?!"
              + " ?\\d)|euros?"
              + "|dollars?|million|billion|pieces|pills|tablets|doses|hours|hrs)(?!\\p{L}))");

  /** Matches {@code "over "} and {@code "a total of "}; not {@code "at the end of "}. */
  private static final PrecedingPattern QUANTITY =
      PrecedingPattern.in(
          Pattern.compile(
              "(?<!\\p{L})(?i:over|more than|less than|fewer"
                  + " than|about|around|approximately|some|nearly|almost|at least|up to|a total"
                  + " of|plus de|environ|m[áa]s de|unos|unas|alrededor de|mais de|cerca de|mehr"
                  + " als|rund|etwa|über|insgesamt) $"),
          "over than about around approximately some nearly almost least to of de "
              + "environ unos unas als rund etwa über insgesamt");

  /** Matches {@code " arrests"}, {@code " new cases"}; not {@code " the"}, {@code " and"}. */
  private static final Pattern COUNTED =
      Pattern.compile(
          " (?!(?:the|a|an|and|or|to|in|of|on|by|at|as|for|with|from|until|was|were|is|are|has|have"
              + "|had|it|its|this|that|which|when|onwards|le|la|les|l|et|ou|à|au|en|de|du|pour|par|el"
              + "|los|las|y|o|al|del|por|para|con|der|die|das|und|oder|in|im|bis|von|mit|e|os|as|do|da"
              + "|no|na|com)(?!\\p{L}))\\p{Ll}");

  /** Matches {@code "Since "} and {@code "summer of "}; not {@code "in "}, which counts, too. */
  private static final Pattern SURELY_TEMPORAL =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:since|until|during|years?|desde|hasta|depuis|avant|année|año|jahre?|seit|bis|vor|até|ano|(?:summer|spring|autumn|winter|end|beginning|start|middle)"
              + " of) $");

  /** Matches {@code "In "} and {@code "by "}; not {@code "of "}. */
  private static final Pattern MAYBE_TEMPORAL =
      Pattern.compile("(?iu)(?<!\\p{L})(?:in|by|before|after|en|après|im|nach|em|após) $");

  /** Matches {@code " officers"} and {@code " new posts"}; not {@code " is"} or {@code " has"}. */
  private static final Pattern THINGS = Pattern.compile(" (?:\\p{Ll}+ )?\\p{Ll}{4,}s(?!\\p{L})");

  /** Matches {@code " rounds of"}, {@code " new arrests"}; not {@code " meetings"}. */
  private static final Pattern ALWAYS_COUNTED =
      Pattern.compile(
          " (?:\\p{Ll}+"
              + " )?(?:rounds|arrests|seizures|officers|cases|persons|people|tablets|plants|parcels"
              + "|professionals|copies|controls|plots|suitcases|vessels|manuels|manuales|exemplaires|visitors|pupils|prisoners|passengers|poppy|flights|tests|kits|cartridges|firearms|ampoules|containers|inspectors|samples|detenidos|personas|casos"
              + "|comprimidos|personnes|comprimés|muestras|pessoas|comprimidos|personen|tabletten)(?!\\p{L})");

  /** Matches {@code "In "} and {@code "end of "}; not {@code "days "}. */
  private static final Pattern TEMPORAL =
      Pattern.compile(
          "(?iu)(?:^|(?<!\\p{L}))(?:in|since|of|from|until|by|during|for|the|early|late|mid|year|years|to|and|before|after|en|de|desde|hasta|depuis|dès|année|año|jahr|im|seit|bis|von|em|ano|between|its|their|this|du|del)"
              + " ?$");

  /** Matches {@code "searched "} and {@code "with "}; not {@code "In "} or {@code "the "}. */
  private static final Pattern COUNTING =
      Pattern.compile(
          "(?:\\p{Ll}{2,}(?:ed|aron|ieron)|with|which|;|led to|avec|con|con unos|mit|com) $");

  /** Matches {@code " poppy plots"} and {@code " copies"}; not {@code " edition"}. */
  private static final Pattern PLURAL = Pattern.compile(" (?:\\p{Ll}+ )?\\p{Ll}{3,}s(?!\\p{L})");

  /** Matches {@code "attended by "}; not {@code "and by "}. */
  private static final Pattern BY_OR_TO = Pattern.compile("\\p{Ll}{2,}ed (?:by|to) $");

  /** A round number before a noun is likelier to count something: {@code 2000 officers}. */
  private static final int ROUND = 100;

  /** Matches {@code "12/"} of {@code in 12/2022}; not {@code "10364/"}. */
  private static final Pattern MONTH_BEFORE = Pattern.compile("(?<![\\d/.])(?:0?[1-9]|1[0-2])/$");

  /** Matches {@code "report 12/"}, {@code "No 7/"} and {@code "WK 3/"}; not {@code "in 12/"}. */
  private static final Pattern NUMBERED_BEFORE_SLASH =
      Pattern.compile(
          "(?:(?<!\\p{L})(?iu:reports?|opinions?|cases?|files?|acts?|laws?|letters?|documents?|statements?|recommendations?|contracts?|notes?"
              + "|informes?|dictamen|asuntos?|ley|leyes|cartas?|recomendación|contrato|rapports?|avis|affaires?|lois?|lettres?|recommandation|contrat"
              + "|berichte?|stellungnahme|rechtssache|gesetz|schreiben|empfehlung|vertrag|relatórios?|parecer|processo|lei|nos?\\.?|nr\\.?|n[.°º]+|resolu\\p{L}+|decisi\\p{L}+|d[eé]cision|decis[aã]o|beschluss|regula\\p{L}+|directiv\\p{L}+|richtlinie|verordnung|decr\\p{L}+|décrets?)|\\p{Lu}{2,}\\d*)["
              + " /]$");

  /** Matches {@code "Coalition Espoir "}; not {@code "coalition in "}. */
  private static final Pattern NAME_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:Coalition|Alliance|Movement|Front|Bloc|Mouvement|Collectif|Rassemblement|Coalición|Alianza|Movimiento|Frente|Coligação|Aliança|Movimento|Koalition|Bündnis|Bewegung)"
              + " (?:\\p{Lu}[\\p{L}'’-]+ ){0,3}$");

  /** Matches {@code "los años "}; not {@code "el año "}. */
  private static final Pattern YEARS_BEFORE =
      Pattern.compile("(?<!\\p{L})(?iu:años|années|anos|anni) $");

  /** Matches {@code " y 2011"}; not {@code ", 1200 cases"}. */
  private static final Pattern ANOTHER_YEAR =
      Pattern.compile("(?:,| ?[\\p{Pd}/]| (?:y|e|et|a|à|al|au|ou|o)) ?(?:19|20)\\d{2}(?!\\d)");

  private static final int DECADE = 10;

  private NonYearNumbers() {}

  /**
   * Whether digits of the text are not a year.
   *
   * @param startOfDate where the day or month begins that belongs to them; their own start where
   *     there is none
   */
  static boolean isOtherNumber(String text, TextRange at, int startOfDate) {
    int digits = Integer.parseInt(at.of(text), 10);
    PrecedingWords before =
        PrecedingWords.of(text.substring(Math.max(0, at.start() - WINDOW), at.start()));
    String after = text.substring(at.end(), Math.min(text.length(), at.end() + WINDOW));
    boolean month = MONTH_BEFORE.matcher(before.text()).find();
    return (month ? isNumbered(before.text()) : isGluedTo(before.text(), digits))
        || isGluedTo(digits, after)
        || isIntroduced(before)
        || isResolution(before.text(), digits, after)
        || isDecade(before.text(), digits, after)
        || (digits == YEAR_OF_AGENDA && AGENDA.matcher(after).lookingAt())
        || (isInDate(text, at, startOfDate)
            ? UNIT.matcher(after).lookingAt()
            : isQuantity(before, digits, after));
  }

  /** {@code report 12/2022}; not {@code in 12/2022}. */
  private static boolean isNumbered(String before) {
    Matcher month = MONTH_BEFORE.matcher(before);
    return month.find() && NUMBERED_BEFORE_SLASH.matcher(before.substring(0, month.start())).find();
  }

  /** Whether a day precedes: {@code 23 June 2000}; not {@code June 2000}. */
  private static boolean isInDate(String text, TextRange at, int startOfDate) {
    return startOfDate < at.start() && Character.isDigit(text.charAt(startOfDate));
  }

  private static boolean isResolution(String before, int year, String after) {
    if (!before.endsWith("(")) {
      return false;
    }
    Matcher bare = BARE_NUMBER.matcher(before);
    return OF_RESOLUTION.matcher(before).find()
        || (after.startsWith(")")
            && bare.find()
            && isOfSecurityCouncil(Integer.parseInt(bare.group(1)), year));
  }

  /**
   * Whether the Security Council may have passed a resolution in a year: since 2000 it passes some
   * sixty a year.
   */
  private static boolean isOfSecurityCouncil(int number, int year) {
    int years = year - 2000;
    return 1270 + 58 * years <= number && number <= 1370 + 62 * years;
  }

  private static boolean isDecade(String before, int year, String after) {
    return year % DECADE == 0
        && YEARS_BEFORE.matcher(before).find()
        && !ANOTHER_YEAR.matcher(after).lookingAt();
  }

  /** {@code 2018/2019} is a split year, {@code 2019/2144} the number of an act. */
  private static boolean isGluedTo(String before, int year) {
    if (before.isEmpty() || before.endsWith(" ")) {
      return false;
    }
    Matcher first = BEFORE_SLASH.matcher(before);
    return (GLUED_BEFORE.matcher(before).find() && !DATE_BEFORE.matcher(before).find())
        || (first.find() && Integer.parseInt(first.group(1)) != year - 1);
  }

  private static boolean isGluedTo(int year, String after) {
    if (after.isEmpty() || after.startsWith(" ")) {
      return false;
    }
    Matcher second = AFTER_SLASH.matcher(after);
    return GLUED_AFTER.matcher(after).lookingAt()
        || (second.lookingAt() && Integer.parseInt(second.group(1)) != year + 1);
  }

  private static boolean isIntroduced(PrecedingWords before) {
    return NUMBERED.matches(before)
        || AFTER_SIGN.matcher(before.text()).find()
        || OF_ACT.matcher(before.text()).find()
        || NAME_BEFORE.matcher(before.text()).find()
        || CURRENCY_BEFORE.matches(before)
        || AGENDA_BEFORE.matches(before);
  }

  private static boolean isQuantity(PrecedingWords before, int digits, String after) {
    if (UNIT.matcher(after).lookingAt()) {
      return true;
    }
    boolean counts = COUNTED.matcher(after).lookingAt();
    if (counts && PLURAL.matcher(after).lookingAt() && COUNTING.matcher(before.text()).find()) {
      return true;
    }
    if (counts && ALWAYS_COUNTED.matcher(after).lookingAt()) {
      return !TEMPORAL.matcher(before.text()).find()
          || QUANTITY.matches(before)
          || BY_OR_TO.matcher(before.text()).find()
          || (digits % ROUND == 0 && !isTemporal(before.text(), after));
    }
    boolean round = digits % ROUND == 0;
    return (counts && round && !isTemporal(before.text(), after))
        || ((counts || round) && QUANTITY.matches(before));
  }

  private static boolean isTemporal(String before, String after) {
    return SURELY_TEMPORAL.matcher(before).find()
        || (MAYBE_TEMPORAL.matcher(before).find() && !THINGS.matcher(after).lookingAt());
  }
}
