package org.councilnotes.tag.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the words beside a name say that a programme is meant, where the name is a common word or
 * has several meanings: {@code the LIFE programme}, {@code COST Actions}, {@code ISF 2021-2027};
 * not {@code LIFE IN THE REGION}.
 */
final class NameContext {

  /** Words that name a programme, project, fund or instrument, folded, as they begin. */
  private static final List<String> PROGRAMME =
      List.of(
          "programm",
          "program",
          "project",
          "projet",
          "projekt",
          "proyecto",
          "projeto",
          "fund",
          "fonds",
          "fondo",
          "fundo",
          "instrument",
          "mission",
          "grant");

  /** Folded words that begin like one of these and mean something else. */
  private static final Set<String> OTHER =
      Set.of(
          "fundamental", "fundamentals", "fundamentales", "fundamentais", "projected", "granted");

  /** Words on either side that are looked at. */
  private static final int REACH = 3;

  private static final int DIGITS_OF_YEAR = 4;

  private NameContext() {}

  /**
   * Whether a word for a programme or a given word stands within three words, or a year right after
   * the name.
   *
   * @param words beside which the name counts, too
   */
  static boolean has(EntityMention mention, List<String> words) {
    PassageWords passage = mention.passage();
    int after = mention.last() + 1;
    if (after < passage.count() && isYear(passage.printed(after))) {
      return true;
    }
    return beside(mention).anyMatch(word -> isOne(word, words));
  }

  /** Whether the words around are printed in capitals, so that capitals do not mark a name. */
  static boolean isShouted(EntityMention mention) {
    PassageWords passage = mention.passage();
    int from = Math.max(0, mention.first() - REACH);
    int to = Math.min(passage.count() - 1, mention.last() + REACH);
    int shouted = 0;
    for (int i = from; i <= to; i++) {
      String word = passage.printed(i);
      boolean within = mention.first() <= i && i <= mention.last();
      if (!within && word.codePoints().anyMatch(Character::isLowerCase)) {
        return false;
      }
      shouted += !within && word.length() > 1 ? 1 : 0;
    }
    return shouted > 0;
  }

  private static Stream<String> beside(EntityMention mention) {
    PassageWords passage = mention.passage();
    int from = Math.max(0, mention.first() - REACH);
    int to = Math.min(passage.count(), mention.last() + REACH + 1);
    return Stream.concat(
            Stream.iterate(mention.first() - 1, i -> i >= from, i -> i - 1),
            Stream.iterate(mention.last() + 1, i -> i < to, i -> i + 1))
        .map(passage::folded);
  }

  private static boolean isOne(String word, List<String> words) {
    return words.stream().anyMatch(w -> NameFolding.fold(w).equals(word))
        || (!OTHER.contains(word) && PROGRAMME.stream().anyMatch(word::startsWith));
  }

  private static boolean isYear(String word) {
    return word.length() == DIGITS_OF_YEAR && word.matches("20\\d\\d");
  }
}
