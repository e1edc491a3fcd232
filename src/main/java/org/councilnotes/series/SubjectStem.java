package org.councilnotes.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.MonthNames;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.collate.token.OrdinalNumbers;

/**
 * The part of a subject that stays the same from edition to edition: without period, dates,
 * ordinals, numbers and place of the meeting.
 */
final class SubjectStem {

  /** {@code (Vienna, 15 March 2019)}, {@code (2018-2019)}; not {@code (MONUSCO)}. */
  private static final Pattern DATED_BRACKET = Pattern.compile("\\([^()\\d]*+\\d[^()]*+\\)");

  /** What parts a subject: {@code " - "}, a semicolon; not the hyphen of {@code EU-CELAC}. */
  private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s[-–—|]\\s|[;:]\\s");

  /** From where the meeting is told: {@code held in Sofia on 21 June 2018}; not {@code holder}. */
  private static final Pattern MEETING =
      Pattern.compile(
          "(?iu)\\b(?:held|tenue?s?|réunie?s?|celebrad[ao]s?|realizad[ao]s?|abgehalten)\\b.*+");

  private static final String NAME = "\\p{Lu}[\\p{L}'’.]++";

  /**
   * A place before its date: {@code ", Paramaribo, Suriname, "} before a digit and {@code " in
   * Sofia on "} before a day; not {@code " in West Africa "} before a year, or {@code ", the"}.
   */
  private static final Pattern PLACE_BEFORE_DATE =
      Pattern.compile(
          "(?:,| in| at| à| en| em) (?:"
              + NAME
              + ",? ){1,4}(?:(?:on |le |el |am |em )(?=\\d)|(?=\\d{1,2}(?!\\d)))"
              + "|, (?:"
              + NAME
              + ",? ){1,4}(?=\\d)");

  /** {@code Sofia Declaration}, {@code The Hague Declaration}; not {@code a Declaration}. */
  private static final Pattern PLACE_BEFORE_DECLARATION =
      Pattern.compile("^(?:" + NAME + " (?:(?:of|de) )?){1,3}(?=(?i:declaration)\\b)");

  /** {@code Déclaration de Sofia}, {@code Declaración de La Paz}; not {@code Déclaration de la}. */
  private static final Pattern PLACE_AFTER_DECLARATION =
      Pattern.compile(
          "(?<=Déclaration|Declaración|Declaração|Erklärung) (?:de|d[eo]|von) (?:"
              + NAME
              + "(?: |$)){1,3}");

  /**
   * A word, with the marks inside it: {@code EU-CELAC}, {@code 10.5}, {@code 1er}; not {@code -}.
   */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:[-'’./][\\p{L}\\p{M}\\p{N}]++)*+");

  /**
   * {@code EU4Health}, {@code G20} and {@code COVID-19}; not {@code 1er}, {@code Q2} or {@code
   * May2019}.
   */
  private static final Pattern NAME_WITH_DIGIT =
      Pattern.compile("\\p{Lu}[\\p{L}-]*\\d{1,2}\\p{L}[\\p{L}\\d-]*|G\\d{1,2}|CO2|COVID-19");

  /** What leads to a date or stands between two. */
  private static final Set<String> LEADS_TO_DATE =
      Set.of(
          "from",
          "to",
          "until",
          "and",
          "for",
          "in",
          "on",
          "of",
          "the",
          "period",
          "year",
          "years",
          "covering",
          "between",
          "during",
          "de",
          "du",
          "des",
          "au",
          "a",
          "al",
          "del",
          "la",
          "le",
          "les",
          "pour",
          "annee",
          "annees",
          "periode",
          "en",
          "et",
          "el",
          "para",
          "ano",
          "anos",
          "periodo",
          "y",
          "e",
          "do",
          "da",
          "em",
          "hasta",
          "ate",
          "vom",
          "von",
          "bis",
          "zum",
          "fur",
          "das",
          "den",
          "die",
          "jahr",
          "jahre",
          "zeitraum",
          "und",
          "im");

  /** Says how far the text has come, not what it is. */
  private static final Set<String> STATE = Set.of("draft", "final", "revised", "entwurf");

  /** Opens a part that says what the addressee is to do: {@code - Approval}. */
  private static final Set<String> PURPOSES =
      Set.of(
          "adoption",
          "approval",
          "agreement",
          "endorsement",
          "exchange",
          "information",
          "presentation",
          "approbation",
          "accord",
          "echange",
          "aprobacion",
          "adopcion",
          "intercambio",
          "annahme",
          "billigung",
          "gedankenaustausch",
          "aprovacao",
          "adocao");

  private SubjectStem() {}

  /** The constant words of a subject, as printed. */
  static List<String> of(String subject) {
    String undated = DATED_BRACKET.matcher(subject).replaceAll(" ");
    return BETWEEN_PARTS
        .splitAsStream(undated)
        .map(SubjectStem::lasting)
        .filter(
            part -> part.isEmpty() || !PURPOSES.contains(NormalizedWording.fold(part.getFirst())))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> lasting(String part) {
    String rest = MEETING.matcher(part.strip()).replaceAll("");
    rest = PLACE_BEFORE_DATE.matcher(rest).replaceAll(" ");
    rest = PLACE_BEFORE_DECLARATION.matcher(rest).replaceAll("");
    rest = PLACE_AFTER_DECLARATION.matcher(rest).replaceAll(" ");
    List<String> words = WORD.matcher(rest).results().map(m -> m.group()).toList();
    return withoutEnds(withoutDates(words));
  }

  private static List<String> withoutDates(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (String word : words) {
      if (isDate(word)) {
        dropWhileLast(kept);
      } else if (!STATE.contains(NormalizedWording.fold(word))) {
        kept.add(word);
      }
    }
    return kept;
  }

  private static boolean isDate(String word) {
    return (word.chars().anyMatch(Character::isDigit) && !NAME_WITH_DIGIT.matcher(word).matches())
        || Stream.of(word.split("-"))
            .allMatch(part -> OrdinalNumbers.isOrdinal(part) || !MonthNames.named(part).isEmpty());
  }

  private static void dropWhileLast(List<String> kept) {
    while (!kept.isEmpty() && leadsToDate(kept.getLast())) {
      kept.removeLast();
    }
  }

  private static boolean leadsToDate(String word) {
    return LEADS_TO_DATE.contains(NormalizedWording.fold(word));
  }

  /** Small words that nothing precedes or follows any more. */
  private static List<String> withoutEnds(List<String> words) {
    List<String> trimmed = new ArrayList<>(words);
    dropWhileLast(trimmed);
    return trimmed.stream().dropWhile(SubjectStem::leadsToDate).toList();
  }
}
