package org.councilnotes.bench.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The words that generated notes are made of: function words, words of the domain, then invented
 * ones, drawn as often as a word of that rank is in prose (Zipf and Mandelbrot: 1 / (rank + 2.7)),
 * by Walker's method of aliases.
 */
final class Lexis {

  private static final int WORDS = 50_000;
  private static final double SHIFT = 2.7;
  private static final int PROGRAMMES = 60;
  private static final int FIRST_THEME = 20;
  private static final int THEMES = 180;
  private static final int SHORTEST_ACRONYM = 6;
  private static final int FIRST_YEAR = 1995;
  private static final int YEARS = 25;

  /** Code, name, demonym, official form. */
  final List<List<String>> countries = Lists.rows("countries.txt");

  /** Id, short name, long name, first year. */
  final List<List<String>> programmes = new ArrayList<>(Lists.rows("programmes.txt"));

  final List<String> domain = Lists.lines("domain-words.txt");
  private final List<String> syllables = Lists.lines("syllables.txt");
  private final List<String> endings = Lists.lines("endings.txt");
  private final List<String> words;
  private final int[] alias = new int[WORDS];
  private final float[] probability = new float[WORDS];

  Lexis(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    inventProgrammes(random);
    words = inventWords(random);
    weigh();
  }

  String word(SplittableRandom random) {
    int i = random.nextInt(WORDS);
    return words.get(random.nextDouble() < probability[i] ? i : alias[i]);
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private void inventProgrammes(SplittableRandom random) {
    Set<String> used = new HashSet<>();
    while (programmes.size() < PROGRAMMES) {
      String acronym =
          (pick(syllables, random) + pick(syllables, random) + pick(syllables, random))
              .toUpperCase(Locale.ROOT);
      if (acronym.length() >= SHORTEST_ACRONYM && used.add(acronym)) {
        String name = "Programme for " + theme(random) + " and " + theme(random);
        String year = "" + (FIRST_YEAR + random.nextInt(YEARS));
        programmes.add(List.of(acronym.toLowerCase(Locale.ROOT), acronym, name, year));
      }
    }
  }

  private String theme(SplittableRandom random) {
    return capital(domain.get(FIRST_THEME + random.nextInt(THEMES)));
  }

  private List<String> inventWords(SplittableRandom random) {
    Set<String> all = new LinkedHashSet<>(Lists.lines("function-words.txt"));
    all.addAll(domain);
    while (all.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      int more = 1 + random.nextInt(3);
      for (int i = 0; i <= more; i++) {
        word.append(pick(syllables, random));
      }
      all.add(word.append(pick(endings, random)).toString());
    }
    return List.copyOf(all);
  }

  private static String pick(List<String> some, SplittableRandom random) {
    return some.get(random.nextInt(some.size()));
  }

  private void weigh() {
    double[] weights = weights();
    int[] small = new int[WORDS];
    int[] large = new int[WORDS];
    int smalls = 0;
    int larges = 0;
    for (int i = 0; i < WORDS; i++) {
      if (weights[i] < 1) {
        small[smalls++] = i;
      } else {
        large[larges++] = i;
      }
    }
    while (smalls > 0 && larges > 0) {
      int one = small[--smalls];
      int other = large[--larges];
      probability[one] = (float) weights[one];
      alias[one] = other;
      weights[other] -= 1 - weights[one];
      if (weights[other] < 1) {
        small[smalls++] = other;
      } else {
        large[larges++] = other;
      }
    }
    while (larges > 0) {
      probability[large[--larges]] = 1;
    }
    while (smalls > 0) {
      probability[small[--smalls]] = 1;
    }
  }

  /** Their mean is 1. */
  private static double[] weights() {
    double[] weights = new double[WORDS];
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      weights[i] = 1.0 / (i + SHIFT);
      sum += weights[i];
    }
    for (int i = 0; i < WORDS; i++) {
      weights[i] = weights[i] * WORDS / sum;
    }
    return weights;
  }
}
