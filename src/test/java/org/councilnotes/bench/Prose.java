package org.councilnotes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes notes of words that nobody said: the same ones for the same number, on any machine. */
final class Prose {

  private static final List<String> COMMON =
      List.of(
          ("the of and to in for on with by a that as is be at from this its are which has have will"
                  + " council commission member states cooperation programme union report support policy"
                  + " development countries region measures dialogue partners delegation committee budget"
                  + " projects national authorities framework agreement strategy results progress")
              .split(" ", -1));

  private static final List<String> SYLLABLES =
      List.of("ba ce di fo gu la mi no pe ra so tu va con com per ter sta pro tre".split(" ", -1));

  private static final List<String> ENDINGS =
      List.of("tion ment ity ance al ive ing ed ous ure age ist s t".split(" ", -1));

  private static final List<String> NAMES =
      List.of(
          ("Chile Peru Brazil Jamaica Spain Malta Mexico Cuba Haiti Panama Finland Poland"
                  + " EUROCLIMA EUROsociAL COPOLAD ERASMUS")
              .split(" ", -1));

  private static final List<String> BODIES =
      List.of(
          "Working Party on Latin America and the Caribbean",
          "Horizontal Drugs Group",
          "Development Cooperation Committee",
          "Working Party on Environment");

  private static final int PARAGRAPHS = 40;
  private static final double OF_COMMON_WORDS = 0.45;

  private final SplittableRandom random;

  private Prose(int number) {
    random = new SplittableRandom(20260101L * 31 + number);
  }

  /** The note of a number: about nine pages. */
  static BenchNote note(int number) {
    Prose prose = new Prose(number);
    int year = 1995 + prose.random.nextInt(31);
    String from = prose.pick(BODIES);
    String title = "Annual report of the %s on %s %d".formatted(from, prose.pick(NAMES), year);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.add(prose.paragraph(year));
    }
    return new BenchNote("d%06d".formatted(number), title, from, paragraphs);
  }

  private String paragraph(int year) {
    List<String> sentences = new ArrayList<>();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      sentences.add(sentence(year));
    }
    return String.join(" ", sentences);
  }

  private String sentence(int year) {
    StringBuilder words = new StringBuilder(opening(year));
    for (int i = 12 + random.nextInt(16); i > 0; i--) {
      words.append(' ').append(word());
    }
    return words.append('.').toString();
  }

  private String opening(int year) {
    return switch (random.nextInt(4)) {
      case 0 -> "In " + year + " the programme " + pick(NAMES) + " was extended to " + pick(NAMES);
      case 1 -> "A total of EUR " + (1 + random.nextInt(990)) + " million was committed";
      case 2 -> "The Council takes note of the report presented by " + pick(NAMES);
      default -> "Progress on " + word() + " measures continued";
    };
  }

  private String word() {
    if (random.nextDouble() < OF_COMMON_WORDS) {
      return pick(COMMON);
    }
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i >= 0; i--) {
      word.append(pick(SYLLABLES));
    }
    return word.append(pick(ENDINGS)).toString();
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
