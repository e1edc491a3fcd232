package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.NameFolding;

/**
 * An acronym with its long form, as a text introduces it: {@code Seaport Cooperation Project
 * (SEACOP)}, {@code EL PAcCTO (Europa-Latinoamérica Programa de asistencia ...)}.
 *
 * <p>The letters of the acronym must occur in its long form in the same order, the first of them at
 * the start of a word.
 *
 * <p>Source: Schwartz and Hearst, A simple algorithm for identifying abbreviation definitions in
 * biomedical text, 2003.
 *
 * @param range of both
 */
record AcronymDefinition(String acronym, String words, TextRange range) {

  /** Matches {@code programme}, {@code Proyecto}; not {@code programmes}. */
  static final String PROGRAMME =
      "(?:[Pp]rogram(?:me|m|a)?|[Pp]roje(?:ct|t|kt|cto|to)|[Pp]royecto|Vorhaben)(?!\\p{L})";

  /** Matches {@code Facility} and {@code instrumento}; not {@code facilities}. */
  static final String OTHER_PROGRAMME =
      "(?:[Ii]nitiative|[Ii]niciativa|[Ff]acility|[Ff]acilité|[Ff]acilidade?|[Ff]azilität|[Ff]und|[Ff]onds"
          + "|[Ff]ondo|[Ff]undo|[Ii]nstrumento?)(?!\\p{L})";

  /** Matches {@code Pan American Health Organisation}; not {@code Drug Demand Reduction}. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?<!\\p{L})(?iu:(?:organi[sz]a|agenc|agenz|agentur|commission|comisi|institut|communit|comunidad"
              + "|consorti|committee|comité|authorit|autoridad|foundation|fundaci|fondation|association"
              + "|asociaci|ministr|government|gobierno|secretariat|federation|observator|universit|academ)\\p{L}*"
              + "|office|centre|center|council|consejo|conseil|mission|misi[oó]n|forces?|police|policía"
              + "|network|red|réseau|bank|banco|banque|bureau|oficina|junta|gesellschaft|amt|forum|board)"
              + "(?!\\p{L})");

  /** Matches {@code Project} and {@code Klimaschutzinitiative}; not {@code projects}. */
  private static final Pattern HAS_PROGRAMME =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + PROGRAMME
              + "|"
              + OTHER_PROGRAMME
              + "|\\p{Lu}\\p{Ll}{3,}(?:programm|projekt|initiative|fonds|fazilität)(?!\\p{L}))");

  /** Matches {@code "Programa de "}; not {@code "a project of the "}. */
  private static final Pattern PROGRAMME_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})P(?:rogram(?:me|m|a)?|roje(?:ct|t|kt|cto|to)|royecto)"
              + "(?: (?:de|du|del|of|for|on|para|pour|zur))?(?: (?:the|la|el|le))? $");

  /** Matches {@code " (SEACOP)"} and {@code " (‘EDIP’)"}; not {@code " (see SEACOP)"}. */
  private static final Pattern AFTER_ITS_WORDS =
      Pattern.compile(
          " \\([‘'\"“«]?("
              + AcronymPattern.PATTERN
              + ")(?: "
              + AcronymPattern.ROMAN
              + ")?[’'\"”»]?(?:[,;/][^()]{0,60})?\\)");

  /** Matches {@code "PAcCTO (Europa"}, the words to its bracket; not {@code "(SEACOP)"}. */
  private static final Pattern BEFORE_ITS_WORDS =
      Pattern.compile(
          AcronymPattern.START
              + "("
              + AcronymPattern.PATTERN
              + ")(?: "
              + AcronymPattern.ROMAN
              + ")? \\(([^()]{8,200})\\)");

  /** Matches {@code , known as HALICOP}; not {@code , as HALICOP}. */
  private static final Pattern KNOWN_AS =
      Pattern.compile(
          ",? (?:also |better |otherwise )?(?:known as|called|abbreviated as|dit|dénommé|connu sous"
              + " le nom de|conocido (?:también )?como|denominado|conhecido (?:também"
              + " )?(?:por|como)|designado por|genannt|kurz) (?:the )?[‘'\"“«]?("
              + AcronymPattern.PATTERN
              + ")[’'\"”»]?(?![\\p{L}\\p{N}])");

  /** A part of each of its words, to tell quickly that none stands in a text. */
  private static final List<String> KNOWN =
      List.of(
          "known as",
          "called",
          "abbreviated",
          "dit ",
          "dénommé",
          "connu sous",
          "conocido",
          "denominado",
          "conhecido",
          "designado",
          "genannt",
          "kurz");

  /**
   * Where a long form cannot go on: {@code "; "}, {@code "("}, {@code " is "}; not {@code ", "}.
   */
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "[.;:!?] |[()\"“”«»]|"
              + " (?:is|are|was|were|has|have|est|sont|ist|sind|wird|werden|são|está|están) ");

  /** Matches before {@code a} of {@code an}; not before its {@code n}. */
  private static final Pattern WORD_START = Pattern.compile("(?<!\\p{L})(?=\\p{L})");

  /** Matches {@code -} and {@code 2}; not {@code A}. */
  private static final Pattern NO_LETTER = Pattern.compile("\\P{L}");

  private static final int WINDOW = 220;
  private static final int MOST_WORDS = 18;

  boolean isProgramme() {
    return HAS_PROGRAMME.matcher(words).find();
  }

  /** Whether the long form names a body, such as an office or a network. */
  boolean isBody() {
    return !isProgramme() && BODY.matcher(words).find();
  }

  /**
   * Every acronym that a text introduces, whatever it stands for.
   *
   * @param names where acronyms can begin, see {@link AcronymPattern#starts}
   */
  static List<AcronymDefinition> in(String text, List<Integer> names) {
    List<AcronymDefinition> found = new ArrayList<>();
    for (MatchResult after : AFTER_ITS_WORDS.matcher(text).results().toList()) {
      before(text, after).ifPresent(found::add);
    }
    if (KNOWN.stream().anyMatch(text::contains)) {
      for (MatchResult after : KNOWN_AS.matcher(text).results().toList()) {
        before(text, after).ifPresent(found::add);
      }
    }
    Matcher m = BEFORE_ITS_WORDS.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int name : names) {
      if (m.region(name, text.length()).lookingAt()) {
        inBrackets(m).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<AcronymDefinition> before(String text, MatchResult m) {
    int from = Math.max(0, m.start() - WINDOW);
    int start = from;
    for (MatchResult end : BOUNDARY.matcher(text.substring(from, m.start())).results().toList()) {
      start = from + end.end();
    }
    return start(text, start, m)
        .map(
            s ->
                new AcronymDefinition(
                    m.group(1), text.substring(s, m.start()), new TextRange(s, m.end())));
  }

  /** The start of the shortest words that may be the long form, and of a programme's before. */
  private static Optional<Integer> start(String text, int first, MatchResult m) {
    int words = 0;
    for (int at = m.start() - 1; at >= first && words < MOST_WORDS; at--) {
      boolean begins = at == first || isBetweenWords(text.charAt(at - 1));
      if (begins && Character.isLetter(text.charAt(at))) {
        words++;
        if (fits(m.group(1), text.substring(at, m.start()))) {
          return Optional.of(withProgramme(text.substring(first, at), at));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBetweenWords(char c) {
    return !Character.isLetterOrDigit(c);
  }

  private static int withProgramme(String before, int start) {
    return PROGRAMME_BEFORE
        .matcher(before)
        .results()
        .findFirst()
        .map(m -> start - before.length() + m.start())
        .orElse(start);
  }

  private static Optional<AcronymDefinition> inBrackets(MatchResult m) {
    String words = m.group(2).strip();
    boolean fits =
        WORD_START
            .matcher(words)
            .results()
            .anyMatch(w -> fits(m.group(1), words.substring(w.start())));
    return fits
        ? Optional.of(new AcronymDefinition(m.group(1), words, new TextRange(m.start(), m.end())))
        : Optional.empty();
  }

  /** Of a short acronym, each letter must begin a word. */
  private static boolean fits(String acronym, String words) {
    String letters = NO_LETTER.matcher(NameFolding.fold(acronym)).replaceAll("");
    String folded = NameFolding.fold(words);
    boolean strict = AcronymPattern.isShort(acronym);
    int at = -1;
    for (int i = 0; i < letters.length(); i++) {
      at = next(folded, letters.charAt(i), at + 1, strict || i == 0);
      if (at < 0 || (i == 0 && at > 0)) {
        return false;
      }
    }
    return words.strip().contains(" ");
  }

  private static int next(String words, char letter, int from, boolean atStart) {
    for (int at = words.indexOf(letter, from); at >= 0; at = words.indexOf(letter, at + 1)) {
      if (!atStart || at == 0 || isBetweenWords(words.charAt(at - 1))) {
        return at;
      }
    }
    return -1;
  }
}
