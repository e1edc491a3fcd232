package org.councilnotes.tag;

import java.util.Set;
import org.councilnotes.tag.RoleRule.Side;

/**
 * The places right before and behind an enumeration, at which the words of a rule may begin: past
 * articles, past a colon or bracket that opens it, past a bracket that belongs to it.
 *
 * @param before the last words in front of it, past articles
 * @param behind the first word behind it
 * @param pastBracket the first word behind what stands in brackets after it
 */
record Beside(Clause clause, int before, int behind, int pastBracket) {

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "la", "le", "les", "l", "el", "los", "las", "der", "die", "das", "den", "dem",
          "il", "lo", "both", "os");

  /** Signs behind which a list may begin. */
  private static final Set<String> OPENINGS = Set.of(":", "(");

  private static final int LONGEST_BRACKET = 15;

  static Beside of(Enumeration run) {
    Clause clause = Clause.around(run.words(), run.first(), run.last());
    int behind = run.last() + 1;
    return new Beside(
        clause, pastArticles(clause, run.first() - 1), behind, pastBracket(clause, behind));
  }

  /** What a line that opens a list says of its first item. */
  static Beside after(Words line) {
    int last = line.count() - 1;
    Clause clause = Clause.around(line, last, last);
    return new Beside(clause, pastArticles(clause, last), last + 1, last + 1);
  }

  /** The last word of a rule, going away from the enumeration; {@link Cue#NOWHERE} if none. */
  int reach(RoleRule rule) {
    return switch (rule.side()) {
      case BEFORE -> reachBefore(rule.cue());
      case AFTER -> reachBehind(rule.cue());
      case HEADING -> Cue.NOWHERE;
    };
  }

  private int reachBefore(Cue cue) {
    int end = cue.reach(clause, before);
    boolean opened = clause.has(before) && OPENINGS.contains(clause.words().folded(before));
    return end == Cue.NOWHERE && opened ? cue.reach(clause, before - 1) : end;
  }

  private int reachBehind(Cue cue) {
    int end = cue.reach(clause, pastBracket);
    return end == Cue.NOWHERE && behind != pastBracket ? cue.reach(clause, behind) : end;
  }

  /** The word of a rule that stands next to the enumeration. */
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
}
