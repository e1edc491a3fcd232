package org.councilnotes.tag;

import java.util.Set;

/** Words between a country and the verb that says what it does. */
final class Auxiliaries {

  private static final Set<String> SKIPPED =
      Set.of(
          "has", "have", "had", "having", "will", "also", "now", "then", "alone", "too", "both",
          "since", "again", "still", "already", "only", "later", "once", "each", "all", "a", "ont",
          "ha", "han", "hat", "haben", "avait", "aussi", "tambien", "ya", "auch", "tem");

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

  private static final int MOST = 5;
  private static final int SHORTEST_ADVERB = 5;

  private Auxiliaries() {}

  /** The first word that is none: {@code has since regularly [sent]}, {@code is now [leading]}. */
  static int past(Clause clause, int from) {
    int at = from;
    while (at < from + MOST && clause.has(at) && isOne(clause, at)) {
      at++;
    }
    return at;
  }

  private static boolean isOne(Clause clause, int at) {
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
