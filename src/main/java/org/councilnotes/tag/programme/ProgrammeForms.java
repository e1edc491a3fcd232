package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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

  /**
   * A form of names.
   *
   * @param opening letters that each begins with; empty where there are none
   * @param mayStandIn tells quickly of most texts that none is in them
   */
  private record Form(Pattern pattern, String opening, Predicate<String> mayStandIn) {

    static Form beginning(String opening, Pattern pattern) {
      return new Form(pattern, opening, text -> text.contains(opening));
    }

    List<MatchResult> matches(String text) {
      Matcher m = pattern.matcher(text);
      return opening.isEmpty() ? m.results().toList() : atOpenings(m, text);
    }

    /** Looks only where the letters stand. */
    private List<MatchResult> atOpenings(Matcher m, String text) {
      List<MatchResult> found = new ArrayList<>();
      m.useTransparentBounds(true).useAnchoringBounds(false);
      int at = text.indexOf(opening);
      while (at >= 0) {
        boolean matches = m.region(at, text.length()).lookingAt();
        if (matches) {
          found.add(m.toMatchResult());
        }
        at = text.indexOf(opening, matches ? m.end() : at + 1);
      }
      return found;
    }
  }

  private static final List<Form> ALL =
      List.of(
          Form.beginning("EU4", FOR_SOMETHING),
          Form.beginning("EU", MISSION),
          new Form(WITH_SIGN, "", text -> text.indexOf('+') >= 0),
          new Form(WITH_YEAR, "", text -> text.contains("0 pro") || text.contains("0 Pro")),
          new Form(JOINED_WORDS, "", ProgrammeForms::hasCapitalInside),
          new Form(JOINED_BY_FIGURE, "", ProgrammeForms::hasFigureInside));

  private ProgrammeForms() {}

  /**
   * Whether any may stand in a text without three capitals in a row: quick, as most texts have
   * none.
   */
  static boolean mayStandIn(String text) {
    return ALL.stream().anyMatch(form -> form.mayStandIn().test(text));
  }

  private static boolean hasCapitalInside(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFigureInside(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '2' || c == '4')
          && Character.isUpperCase(text.charAt(i - 1))
          && Character.isUpperCase(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  static List<ProposalTag> in(String text) {
    List<ProposalTag> found = new ArrayList<>();
    for (Form form : ALL) {
      if (form.mayStandIn().test(text)) {
        form.matches(text).stream()
            .filter(m -> !form.pattern().equals(JOINED_WORDS) || !isOtherThing(text, m))
            .forEach(m -> found.add(tag(m)));
      }
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
