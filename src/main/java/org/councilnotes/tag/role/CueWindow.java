package org.councilnotes.tag.role;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.councilnotes.tag.name.PassageWords;
import org.councilnotes.tag.role.RoleRule.Side;

/**
 * The places before and after an enumeration at which the words of a rule can begin: past articles,
 * past an opening colon or bracket, past a bracket that belongs to it.
 *
 * @param before the last word in front of it, past articles
 * @param behind the first word after it
 * @param pastNoun the first word after the office or people of an adjective: {@code Guinean police
 *     has received}
 * @param next the first word of the countries that are named next; no gap extends beyond it
 * @param places where the words of a rule can begin after it, the likeliest first
 */
record CueWindow(
    Clause clause, int before, int behind, int pastNoun, int next, List<Integer> places) {

  private static final int LONGEST_OFFICE = 4;
  private static final int LONGEST_INSERTION = 12;

  private static final Set<String> ARTICLES =
      Set.of("the la le les l el los las der die das den dem il lo both os".split(" "));

  private static final Set<String> OFFICES =
      Set.of(
          ("police customs government authorities delegation delegations ministry minister "
                  + "officers officials experts judges prosecutors navy services service agencies "
                  + "guard parliament institutions analysts wardens specialists investigators side "
                  + "representative representatives")
              .split(" "));

  private static final Set<String> RELATIVE =
      Set.of("which who that qui que quienes die das der".split(" "));

  /** Signs behind which a list may begin. */
  private static final Set<String> OPENINGS = Set.of(":", "(");

  private static final int LONGEST_BRACKET = 15;

  static CueWindow of(CountryEnumeration run) {
    return of(run, Integer.MAX_VALUE);
  }

  /**
   * The window of an enumeration that is followed by another one.
   *
   * @param next first word of that
   */
  static CueWindow of(CountryEnumeration run, int next) {
    Clause clause = Clause.around(run.words(), run.first(), run.last());
    int behind = pastStar(clause, run.last() + 1);
    int pastNoun = pastNoun(clause, behind, run.isAdjective() ? LONGEST_OFFICE : 1);
    return new CueWindow(
        clause,
        pastArticles(clause, run.first() - 1),
        behind,
        pastNoun,
        next,
        places(clause, behind, pastNoun));
  }

  /** The window of a line that opens a list, for its first item. */
  static CueWindow after(PassageWords line) {
    int last = line.count() - 1;
    Clause clause = Clause.around(line, last, last);
    int behind = last + 1;
    return new CueWindow(clause, pastArticles(clause, last), behind, behind, behind, List.of());
  }

  /**
   * The last word of a rule's cue, counted away from the enumeration; {@link RoleCue#NOWHERE} where
   * the cue does not match.
   */
  int reach(RoleRule rule) {
    return switch (rule.side()) {
      case BEFORE -> reachBefore(rule.cue());
      case AFTER -> reachBehind(rule.cue());
      case HEAD, HEADING -> RoleCue.NOWHERE;
    };
  }

  private int reachBefore(RoleCue cue) {
    int end = cue.reach(clause, before);
    boolean counted = clause.has(before) && Character.isDigit(clause.words().initial(before));
    if (end == RoleCue.NOWHERE && counted) {
      end = cue.reach(clause, before - 1);
    }
    boolean opened = clause.has(before) && OPENINGS.contains(clause.words().folded(before));
    return end == RoleCue.NOWHERE && opened ? cue.reach(clause, before - 1) : end;
  }

  private int reachBehind(RoleCue cue) {
    Clause own = clause.endingBefore(next);
    int end = RoleCue.NOWHERE;
    for (int place : places) {
      Clause within = place < next ? own : clause;
      end = end == RoleCue.NOWHERE ? cue.reach(within, place) : end;
    }
    return end;
  }

  private static List<Integer> places(Clause clause, int behind, int pastNoun) {
    int pastBracket = pastBracket(clause, behind);
    int pastRelative = pastRelative(clause, pastBracket);
    int pastInsertion = pastInsertion(clause, behind);
    Set<Integer> places = new LinkedHashSet<>();
    boolean comma = clause.has(pastBracket) && clause.words().initial(pastBracket) == ',';
    places.add(pastBracket);
    places.add(behind);
    places.add(pastNoun);
    places.add(pastRelative);
    places.add(pastInsertion);
    places.add(comma ? pastBracket + 1 : pastBracket);
    List.of(pastBracket, pastRelative, pastNoun, pastInsertion)
        .forEach(place -> places.add(AuxiliaryVerbs.past(clause, place)));
    return List.copyOf(places);
  }

  /** The word of a cue next to the enumeration. */
  int near(RoleRule rule) {
    return rule.side() == Side.BEFORE ? before : behind;
  }

  private static int pastArticles(Clause clause, int from) {
    int at = from;
    while (clause.has(at) && ARTICLES.contains(clause.words().folded(at))) {
      at--;
    }
    return at;
  }

  /** {@code Kosovo* has}: the star calls a footnote. */
  private static int pastStar(Clause clause, int from) {
    return clause.has(from) && clause.words().initial(from) == '*' ? from + 1 : from;
  }

  /** {@code Chile, which has asked}. */
  private static int pastRelative(Clause clause, int from) {
    boolean comma = clause.has(from) && clause.words().initial(from) == ',';
    int at = comma ? from + 1 : from;
    return clause.has(at) && RELATIVE.contains(clause.words().folded(at)) ? at + 1 : from;
  }

  /** {@code Spain, for its part, asked}. */
  private static int pastInsertion(Clause clause, int from) {
    if (!clause.has(from) || clause.words().initial(from) != ',') {
      return from;
    }
    for (int at = from + 1; at <= from + LONGEST_INSERTION && clause.has(at); at++) {
      if (clause.words().initial(at) == ',') {
        return at + 1;
      }
    }
    return from;
  }

  private static int pastNoun(Clause clause, int from, int longest) {
    int past = from;
    for (int at = from; at < from + longest && clause.has(at); at++) {
      if (OFFICES.contains(clause.words().folded(at))) {
        past = at + 1;
      } else if (past > from) {
        break;
      }
    }
    return past;
  }

  /** {@code Portugal (SICAD) leads}, {@code (SENDA-Chile) leads}. */
  private static int pastBracket(Clause clause, int from) {
    String sign = clause.has(from) ? clause.words().folded(from) : "";
    if (sign.equals("(")) {
      return pastClosing(clause, from);
    }
    return sign.equals(")") ? from + 1 : from;
  }

  private static int pastClosing(Clause clause, int from) {
    for (int at = from + 1; at <= from + LONGEST_BRACKET && clause.has(at); at++) {
      if (clause.words().folded(at).equals(")")) {
        return at + 1;
      }
    }
    return from;
  }

  /** Words between a country and the verb that says what it does. */
  private static final class AuxiliaryVerbs {

    private static final Set<String> SKIPPED =
        Set.of(
            "has", "have", "had", "having", "will", "also", "now", "then", "alone", "too", "both",
            "since", "again", "still", "already", "only", "later", "once", "each", "all", "a",
            "ont", "ha", "han", "hat", "haben", "avait", "aussi", "tambien", "ya", "auch", "tem");

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

    private static final int MOST = 5;
    private static final int SHORTEST_ADVERB = 5;

    private AuxiliaryVerbs() {}

    /**
     * The first word after auxiliary verbs and adverbs: {@code has since regularly [sent]}, {@code
     * is now [leading]}.
     */
    static int past(Clause clause, int from) {
      int at = from;
      while (at < from + MOST && clause.has(at) && isAuxiliary(clause, at)) {
        at++;
      }
      return at;
    }

    private static boolean isAuxiliary(Clause clause, int at) {
      String word = clause.words().folded(at);
      return SKIPPED.contains(word)
          || isAdverb(word)
          || (BE.contains(word) && isGoingOn(clause, at + 1));
    }

    private static boolean isAdverb(String word) {
      return word.length() >= SHORTEST_ADVERB && word.endsWith("ly");
    }

    /** A form of be before anything else than {@code leading} makes a passive. */
    private static boolean isGoingOn(Clause clause, int at) {
      int next = at;
      while (clause.has(next)
          && (isAdverb(clause.words().folded(next))
              || SKIPPED.contains(clause.words().folded(next))
              || BE.contains(clause.words().folded(next)))) {
        next++;
      }
      return clause.has(next) && clause.words().folded(next).endsWith("ing");
    }
  }
}
