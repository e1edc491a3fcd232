package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.note.text.TextRange;

/** Finds the words around an acronym that mark it as a programme. */
final class ProgrammeSigns {

  private static final String NAME = AcronymPattern.START + "(" + AcronymPattern.PATTERN + ")";
  private static final String QUOTE = "[‘'\"“«]?";
  private static final String PHASE = "(?:[ \\p{Pd}]" + AcronymPattern.ROMAN + ")?";
  private static final String ENDS = "(?![\\p{L}\\p{N}])";

  /**
   * Matches {@code COLIBRI project} and {@code COPOLAD II programme}; not {@code DDR programmes}.
   */
  private static final Pattern PROGRAMME_AFTER =
      Pattern.compile(NAME + PHASE + "[’'\"”»]? " + AcronymDefinition.PROGRAMME);

  /**
   * Matches {@code Project COLIBRI} and {@code projet « SEACOP}; not {@code projects of SEACOP}.
   */
  private static final Pattern PROGRAMME_BEFORE =
      Pattern.compile("(?<!\\p{L})" + AcronymDefinition.PROGRAMME + " " + QUOTE + NAME);

  private static final String ANY_PROGRAMME =
      "(?:" + AcronymDefinition.PROGRAMME + "|" + AcronymDefinition.OTHER_PROGRAMME + ")";

  /** Matches {@code CRIMJUST is a four-year project with}; not {@code GIZ is project manager}. */
  private static final Pattern IS_ONE =
      Pattern.compile(
          NAME
              + PHASE
              + "(?: \\([^()]{0,40}\\))? (?:is|was|est|es|é|ist) (?:also )?(?:an?|the|one of"
              + " the|une?|l[ea]|el|um|o|das|ein) (?:[\\p{L}\\p{N}’'\\p{Pd}]++ ){0,4}?"
              + ANY_PROGRAMME
              + "(?=[,.;:)]|$|"
              + " (?:of|that|which|funded|financed|covering|with|for|in|to|on|de|du|del|que|qui"
              + "|financiado|financé|von|für|and|begun|launched)"
              + ENDS
              + ")");

  /** Matches {@code CRIMJUST is financed by} and {@code EUKI wird von Sylvanien finanziert}. */
  private static final Pattern IS_PAID =
      Pattern.compile(
          NAME
              + PHASE
              + "(?:(?: is| was| has been| will be| est| a été| es| está| fue| é| foi)"
              + "(?: (?:fully|partly|entirely|jointly|mainly|entièrement|totalmente))?"
              + " (?:co-?|co)?(?:funded|financed|financée?|financiad[oa])"
              + "|(?: wird| wurde) (?:[\\p{L}\\p{N}’'\\p{Pd}]++ ){1,6}?(?:ko)?finanziert)"
              + ENDS);

  /** Matches {@code CRIMJUST, a four-year project with}; not {@code with GIZ, a project to}. */
  private static final Pattern IN_OTHER_WORDS =
      Pattern.compile(
          "(?<!(?:[Ww]ith|[Bb]y|[Ff]rom|[Aa]t|[Tt]o) (?:the )?)"
              + NAME
              + PHASE
              + ", (?:an?|the|une?|l[ea]|el|um|o|das|ein) (?:[\\p{L}\\p{N}’'\\p{Pd}]++ ){0,4}?"
              + ANY_PROGRAMME
              + "(?=[,.;)]|$| (?:of|that|which|with|for|in|to|on|de|du|del|que|qui|von|für)"
              + ENDS
              + ")");

  /** Matches {@code COPOLAD II} and {@code SEACOP (phase 3}; not {@code CORDROGUE 36}. */
  private static final Pattern PHASE_AFTER =
      Pattern.compile(
          NAME
              + "(?:[ \\p{Pd}]"
              + AcronymPattern.ROMAN
              + "(?! [Hh]igh)| \\d\\.\\d(?![\\d.]| (?:million|billion))|,?"
              + " \\(?[PpFf][hHaA](?:ase|ASE|se|SE) (?:"
              + AcronymPattern.ROMAN
              + "|\\d"
              + ENDS
              + "))");

  /** Matches {@code second phase of the SEACOP}; not {@code phase of SEACOP}. */
  private static final Pattern PHASE_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth) phase|[Pp]hase (?:"
              + AcronymPattern.ROMAN
              + "|\\d)) of (?:the )?"
              + NAME);

  /** Matches {@code implemented by FIIAPP}: one that acts; not {@code organised by COPOLAD}. */
  private static final Pattern ACTOR =
      Pattern.compile(
          "(?<!\\p{L})(?:implemented|led|run|managed|executed|headed|chaired|signed|published)"
              + " (?:jointly )?by (?:the )?"
              + NAME);

  /** Characters that may stand between the first word of a pattern and the name it ends with. */
  private static final int LEAD = 60;

  /**
   * @param nameFirst whether the pattern begins with the name; it ends with it otherwise
   * @param needed parts of words, one of which stands wherever the pattern does; none where it may
   *     do without
   */
  private record Wording(Pattern pattern, boolean nameFirst, List<String> needed) {

    boolean mayStand(String text, int name) {
      return needed.isEmpty() || needed.stream().anyMatch(part -> isNear(text, name, part));
    }

    private boolean isNear(String text, int name, String part) {
      int from = nameFirst ? name : Math.max(0, name - LEAD);
      int to = nameFirst ? Math.min(text.length(), name + REACH) : name;
      return text.indexOf(part, from, to) >= 0;
    }
  }

  private static final int REACH = 300;

  /** Of all words in {@link AcronymDefinition#PROGRAMME}. */
  private static final List<String> PROGRAMME = List.of("rogram", "roje", "royecto", "orhaben");

  /** Of all words in {@link AcronymDefinition#OTHER_PROGRAMME}, and those of programmes. */
  private static final List<String> ANY =
      List.of(
          "rogram",
          "roje",
          "royecto",
          "nitiativ",
          "niciativ",
          "acilit",
          "acilid",
          "azilit",
          "und",
          "ond",
          "nstrument");

  private static final Map<Sign, List<Wording>> SIGNS =
      new EnumMap<>(
          Map.of(
              Sign.CALLED,
              List.of(
                  new Wording(PROGRAMME_AFTER, true, PROGRAMME),
                  new Wording(PROGRAMME_BEFORE, false, PROGRAMME)),
              Sign.SAID,
              List.of(
                  new Wording(IS_ONE, true, ANY),
                  new Wording(IN_OTHER_WORDS, true, ANY),
                  new Wording(IS_PAID, true, List.of("und", "inan"))),
              Sign.PHASE,
              List.of(
                  new Wording(PHASE_AFTER, true, List.of()),
                  new Wording(PHASE_BEFORE, false, List.of("hase")))));

  private static final Wording ACTING = new Wording(ACTOR, false, List.of(" by "));

  private ProgrammeSigns() {}

  /**
   * The signs of programmes in a text, in order, whatever else is known of the acronym.
   *
   * @param names where acronyms can begin, see {@link AcronymPattern#starts}
   */
  static List<ProposalTag> in(String text, List<Integer> names) {
    List<ProposalTag> found = new ArrayList<>();
    SIGNS.forEach(
        (sign, wordings) ->
            wordings.forEach(
                wording -> find(wording, text, names).forEach(m -> found.add(tag(sign, m)))));
    return found;
  }

  /** Acronyms of actors, such as one that leads a programme: these are no programmes themselves. */
  static List<String> actors(String text, List<Integer> names) {
    return find(ACTING, text, names).stream().map(m -> m.group(1)).toList();
  }

  private static List<MatchResult> find(Wording wording, String text, List<Integer> names) {
    Matcher m =
        wording.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    List<MatchResult> found = new ArrayList<>();
    for (int name : names) {
      if (wording.mayStand(text, name) && stands(m, name, wording.nameFirst(), text.length())) {
        found.add(m.toMatchResult());
      }
    }
    return found;
  }

  private static boolean stands(Matcher m, int name, boolean first, int end) {
    if (first) {
      return m.region(name, end).lookingAt();
    }
    m.region(Math.max(0, name - LEAD), Math.min(end, name + REACH));
    boolean found = m.find();
    while (found && m.start(1) < name) {
      found = m.find();
    }
    return found && m.start(1) == name;
  }

  private static ProposalTag tag(Sign sign, MatchResult m) {
    return new ProposalTag(m.group(1), sign, Optional.empty(), new TextRange(m.start(), m.end()));
  }
}
