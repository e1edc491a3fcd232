package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.note.text.TextRange;

/** Finds names whose form alone shows that they name a programme or a mission. */
final class ProgrammeForms {

  private static final String START = "(?<![\\p{L}\\p{N}\\p{Pd}/])";
  private static final String ENDS = "(?![\\p{L}\\p{N}])";

  /** Not before {@code @aTime} or {@code .com}. */
  private static final String NOT_A_PLACE = "(?!@|\\.(?:com|org|net))";

  /**
   * Matches {@code markets} and {@code Software}; not {@code office}: words beside other things.
   */
  private static final Pattern OTHER_THING =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:market(?:place)?s?|darknet|dark"
              + " web|websites?|software|compan(?:y|ies)|apps?|brands?|GmbH|Ltd"
              + "|marchés?|mercados?|logiciels?|sociétés?|empresas?|Märkte|Marktplatz|Firma)(?!\\p{L})");

  /** Code units around a name in which such a word counts. */
  private static final int AROUND = 30;

  /** Matches {@code EU4Health} and {@code EU4Digital}; not {@code EU4 }. */
  private static final Pattern FOR_SOMETHING =
      Pattern.compile(START + "(EU4\\p{Lu}\\p{L}+)" + ENDS);

  /** Matches {@code EUCAP Sahel Mali} and {@code EUTM RCA}; not {@code EUTM in Mali}. */
  private static final Pattern MISSION =
      Pattern.compile(
          START
              + "(EU(?:CAP|TM|MTM|MAM|AM|BAM|PM|POL|LEX|MM|FOR|NAVFOR|PST|MPM|MA|MUAM)(?:"
              + " (?!EU)\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?){1,3}(?: (?:and|et|und|y|e)"
              + " \\p{Lu}\\p{Ll}{4,})?)"
              + ENDS);

  /** Matches {@code Ruritanus+} and {@code EUROharb+}; not {@code C++}. */
  private static final Pattern WITH_SIGN =
      Pattern.compile(START + "(\\p{Lu}\\p{L}{3,}\\+)(?![\\p{L}\\p{N}+])");

  /**
   * Matches {@code HarbourMed}; not {@code McDonald}, {@code SMEs}, {@code LinkedIn} or {@code
   * NextStop@once}.
   */
  private static final Pattern JOINED_WORDS =
      Pattern.compile(
          START
              + "((?!Mc|Mac|De|Di|Du|Le|La|Fitz|LinkedIn|YouTube|WhatsApp|PowerPoint|GitHub|OpenAI|Euro|JavaScript|InDesign|\\p{L}+Ops(?!\\p{L}))"
              + "\\p{Lu}\\p{Ll}{2,}\\p{Lu}\\p{Ll}{2,})"
              + ENDS
              + NOT_A_PLACE);

  /** Matches {@code SHIP4PORTS}; not {@code H2020} or {@code A4}. */
  private static final Pattern JOINED_BY_FIGURE =
      Pattern.compile(START + "(\\p{Lu}{3,}[24]\\p{Lu}{2,})" + ENDS);

  /** Matches {@code Harbours 2020 programme}; not {@code Report 2020}. */
  private static final Pattern WITH_YEAR =
      Pattern.compile(START + "(\\p{Lu}\\p{Ll}{3,} 20\\d0) " + AcronymDefinition.PROGRAMME);

  private static final List<Pattern> ALL =
      List.of(FOR_SOMETHING, MISSION, WITH_SIGN, WITH_YEAR, JOINED_WORDS, JOINED_BY_FIGURE);

  private ProgrammeForms() {}

  /**
   * Whether any may stand in a text without three capitals in a row: quick, as most texts have
   * none.
   */
  static boolean mayStandIn(String text) {
    return text.contains("EU4")
        || text.indexOf('+') >= 0
        || text.contains("0 pro")
        || text.contains("0 Pro")
        || hasCapitalInside(text);
  }

  private static boolean hasCapitalInside(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  static List<ProposalTag> in(String text) {
    List<ProposalTag> found = new ArrayList<>();
    for (Pattern form : ALL) {
      form.matcher(text)
          .results()
          .filter(m -> !form.equals(JOINED_WORDS) || !isOtherThing(text, m))
          .forEach(m -> found.add(tag(m)));
    }
    return found;
  }

  private static boolean isOtherThing(String text, MatchResult m) {
    int from = Math.max(0, m.start() - AROUND);
    int to = Math.min(text.length(), m.end() + AROUND);
    return OTHER_THING.matcher(text.substring(from, to)).find();
  }

  private static ProposalTag tag(MatchResult m) {
    return new ProposalTag(
        m.group(1), Sign.FORM, Optional.empty(), new TextRange(m.start(1), m.end(1)));
  }
}
