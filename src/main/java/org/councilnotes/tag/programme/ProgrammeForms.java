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

  /** Matches {@code EU4Health} and {@code EU4Digital}; not {@code EU4 }. */
  private static final Pattern FOR_SOMETHING =
      Pattern.compile(START + "(EU4\\p{Lu}\\p{L}+)" + ENDS);

  /** Matches {@code EUCAP Sahel Mali} and {@code EUTM RCA}; not {@code EUTM in Mali}. */
  private static final Pattern MISSION =
      Pattern.compile(
          START
              + "(EU(?:CAP|TM|MTM|MAM|AM|BAM|PM|POL|LEX|MM|FOR|NAVFOR|PST|MPM|MA|MUAM)"
              + "(?: (?!EU)\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?){1,3})"
              + ENDS);

  /** Matches {@code Ruritanus+} and {@code EUROharb+}; not {@code C++}. */
  private static final Pattern WITH_SIGN =
      Pattern.compile(START + "(\\p{Lu}\\p{L}{3,}\\+)(?![\\p{L}\\p{N}+])");

  /** Matches {@code HarbourMed}; not {@code McDonald}, {@code SMEs} or {@code LinkedIn}. */
  private static final Pattern JOINED_WORDS =
      Pattern.compile(
          START
              + "((?!Mc|Mac|De|Di|Du|Le|La|Fitz|LinkedIn|YouTube|WhatsApp|PowerPoint|GitHub|OpenAI|Euro|JavaScript|InDesign)"
              + "\\p{Lu}\\p{Ll}{2,}\\p{Lu}\\p{Ll}{2,})"
              + ENDS);

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
      form.matcher(text).results().forEach(m -> found.add(tag(m)));
    }
    return found;
  }

  private static ProposalTag tag(MatchResult m) {
    return new ProposalTag(
        m.group(1), Sign.FORM, Optional.empty(), new TextRange(m.start(1), m.end(1)));
  }
}
