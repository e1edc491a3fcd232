package org.councilnotes.tag.role;

import java.util.List;
import java.util.Set;
import org.councilnotes.tag.name.PassageWords;

/**
 * A pattern of words that gives a role: literal words, gaps and place names, in the order in which
 * they are met going away from the country.
 *
 * @param step 1 for words after the country, -1 for words before it
 */
record RoleCue(List<Element> elements, int step) {

  static final int NOWHERE = -1;

  /** What may join the words of the name of a place: {@code Port of Spain}. */
  private static final Set<String> IN_NAMES =
      Set.of(
          "of", "de", "del", "da", "do", "des", "du", "d", "la", "the", "for", "on", "and", "y",
          "et", "e", "sobre", "contra", "para", "against");

  private static final int LONGEST_NAME = 8;

  RoleCue {
    elements = List.copyOf(elements);
  }

  /** One part of a cue. */
  sealed interface Element {}

  /**
   * One of several words.
   *
   * @param words folded
   * @param beginnings folded beginnings of words
   * @param capital whether a capital letter is required
   * @param optional whether it can be missing
   */
  record Word(Set<String> words, List<String> beginnings, boolean capital, boolean optional)
      implements Element {

    boolean matches(PassageWords text, int at) {
      String word = text.folded(at);
      return (words.contains(word) || beginnings.stream().anyMatch(word::startsWith))
          && (!capital || text.isCapital(at));
    }
  }

  /** Any words, up to a number. */
  record Gap(int longest) implements Element {}

  /** Capitalised words, as of a city. */
  record Place(boolean optional) implements Element {}

  /** A word of one kind. */
  enum Kind implements Element {
    /** Two capital letters or more. */
    ACRONYM,
    /** Figures. */
    NUMBER
  }

  /** Unions and regions, which are no bodies of a country. */
  private static final Set<String> NO_BODIES = Set.of("eu", "ue", "celac", "lac", "alc");

  /**
   * The last word that the cue matches, counted away from the country.
   *
   * @param from the first word that it can match
   * @return {@link #NOWHERE} where it does not match
   */
  int reach(Clause clause, int from) {
    return reach(clause, from, 0);
  }

  private int reach(Clause clause, int at, int element) {
    if (element == elements.size()) {
      return at - step;
    }
    return switch (elements.get(element)) {
      case Word word -> afterWord(word, clause, at, element);
      case Gap gap -> afterGap(gap, clause, at, element);
      case Place place -> afterPlace(place, clause, at, element);
      case Kind kind ->
          clause.has(at) && isOf(kind, clause.words(), at)
              ? reach(clause, at + step, element + 1)
              : NOWHERE;
    };
  }

  private int afterWord(Word word, Clause clause, int at, int element) {
    int end = NOWHERE;
    if (clause.has(at) && word.matches(clause.words(), at)) {
      end = reach(clause, at + step, element + 1);
    }
    return end == NOWHERE && word.optional() ? reach(clause, at, element + 1) : end;
  }

  private int afterGap(Gap gap, Clause clause, int from, int element) {
    int at = from;
    for (int skipped = 0; skipped <= gap.longest(); skipped++) {
      int end = reach(clause, at, element + 1);
      if (end != NOWHERE || !clause.has(at)) {
        return end;
      }
      at += step;
    }
    return NOWHERE;
  }

  private static boolean isOf(Kind kind, PassageWords words, int at) {
    String printed = words.printed(at);
    return switch (kind) {
      case NUMBER -> Character.isDigit(printed.codePointAt(0));
      case ACRONYM ->
          printed.length() > 1
              && printed.codePoints().allMatch(Character::isUpperCase)
              && !NO_BODIES.contains(words.folded(at));
    };
  }

  private int afterPlace(Place place, Clause clause, int from, int element) {
    int at = from;
    for (int taken = 0; taken < LONGEST_NAME && isOfPlace(clause, at, at == from); taken++) {
      at += step;
      boolean complete = clause.words().isCapital(at - step);
      int end = complete ? reach(clause, at, element + 1) : NOWHERE;
      if (end != NOWHERE) {
        return end;
      }
    }
    return place.optional() ? reach(clause, from, element + 1) : NOWHERE;
  }

  private static boolean isOfPlace(Clause clause, int at, boolean outer) {
    return clause.has(at)
        && (clause.words().isCapital(at)
            || (!outer && IN_NAMES.contains(clause.words().folded(at))));
  }
}
