package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.note.ProposalTag;
import org.councilnotes.note.ProposalTag.Sign;
import org.councilnotes.note.TextRange;

/** The words around an acronym by which a text speaks of it as of a programme. */
final class ProgrammeSigns {

  private static final String NAME = Acronym.START + "(" + Acronym.PATTERN + ")";
  private static final String QUOTE = "[‘'\"“«]?";
  private static final String PHASE = "(?:[ \\p{Pd}]" + Acronym.ROMAN + ")?";
  private static final String ENDS = "(?![\\p{L}\\p{N}])";

  /**
   * Matches {@code COLIBRI project} and {@code COPOLAD II programme}; not {@code DDR programmes}.
   */
  private static final Pattern PROGRAMME_AFTER =
      Pattern.compile(NAME + PHASE + "[’'\"”»]? " + LongForm.PROGRAMME);

  /**
   * Matches {@code Project COLIBRI} and {@code projet « SEACOP}; not {@code projects of SEACOP}.
   */
  private static final Pattern PROGRAMME_BEFORE =
      Pattern.compile("(?<!\\p{L})" + LongForm.PROGRAMME + " " + QUOTE + NAME);

  /** Matches {@code CRIMJUST is a four-year project with}; not {@code GIZ is project manager}. */
  private static final Pattern IS_ONE =
      Pattern.compile(
          NAME
              + PHASE
              + "(?: \\([^()]{0,40}\\))? (?:is|was|est|es|é|ist) (?:also )?"
              + "(?:an?|the|one of the|une?|l[ea]|el|um|o|das|ein) (?:[\\p{L}\\p{N}’'\\p{Pd}]++ ){0,4}?"
              + LongForm.PROGRAMME
              + "(?=[,.;:)]|$| (?:of|that|which|funded|financed|covering|with|for|in|to|on|de|du|del|que|qui"
              + "|financiado|financé|von|für|and|begun|launched)"
              + ENDS
              + ")");

  /** Matches {@code CRIMJUST, a four-year project with}; not {@code with GIZ, a project to}. */
  private static final Pattern IN_OTHER_WORDS =
      Pattern.compile(
          "(?<!(?:[Ww]ith|[Bb]y|[Ff]rom|[Aa]t|[Tt]o) (?:the )?)"
              + NAME
              + PHASE
              + ", (?:an?|the|une?|l[ea]|el|um|o|das|ein) (?:[\\p{L}\\p{N}’'\\p{Pd}]++ ){0,4}?"
              + LongForm.PROGRAMME
              + "(?=[,.;)]|$| (?:of|that|which|with|for|in|to|on|de|du|del|que|qui|von|für)"
              + ENDS
              + ")");

  /** Matches {@code COPOLAD II} and {@code SEACOP (phase 3}; not {@code CORDROGUE 36}. */
  private static final Pattern PHASE_AFTER =
      Pattern.compile(
          NAME
              + "(?:[ \\p{Pd}]"
              + Acronym.ROMAN
              + "(?! [Hh]igh)| \\d\\.\\d(?![\\d.]| (?:million|billion))|,? \\(?[PpFf][hHaA](?:ase|ASE|se|SE) (?:"
              + Acronym.ROMAN
              + "|\\d"
              + ENDS
              + "))");

  /** Matches {@code second phase of the SEACOP}; not {@code phase of SEACOP}. */
  private static final Pattern PHASE_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth) phase|[Pp]hase (?:"
              + Acronym.ROMAN
              + "|\\d)) of (?:the )?"
              + NAME);

  /** Matches {@code implemented by FIIAPP}: one that acts; not {@code organised by COPOLAD}. */
  private static final Pattern ACTOR =
      Pattern.compile(
          "(?<!\\p{L})(?:implemented|led|run|managed|executed|headed|chaired|signed|published)"
              + " (?:jointly )?by (?:the )?"
              + NAME);

  private static final Map<Sign, List<Pattern>> SIGNS =
      Map.of(
          Sign.CALLED, List.of(PROGRAMME_AFTER, PROGRAMME_BEFORE),
          Sign.SAID, List.of(IS_ONE, IN_OTHER_WORDS),
          Sign.PHASE, List.of(PHASE_AFTER, PHASE_BEFORE));

  private ProgrammeSigns() {}

  /** What speaks for a programme, in the order of the text, whatever else may be known of it. */
  static List<ProposalTag> in(String text) {
    List<ProposalTag> found = new ArrayList<>();
    SIGNS.forEach(
        (sign, patterns) ->
            patterns.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .forEach(m -> found.add(tag(sign, m))));
    return found;
  }

  /** Acronyms of those who act: no programme leads another one. */
  static List<String> actors(String text) {
    return ACTOR.matcher(text).results().map(m -> m.group(1)).toList();
  }

  private static ProposalTag tag(Sign sign, MatchResult m) {
    return new ProposalTag(m.group(1), sign, Optional.empty(), new TextRange(m.start(), m.end()));
  }
}
