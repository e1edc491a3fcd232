package org.councilnotes.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which texts of two lists are worth comparing: those that share rare features, found through an
 * inverted index, so that the time grows with the length of the texts and not with its square.
 */
final class Candidates {

  /** A feature of more texts than this tells little and would make long lists. */
  private static final int COMMON = 24;

  /** So many best counterparts of each text are looked at more closely. */
  private static final int BEST = 8;

  private final Lexicon lexicon;

  private Candidates(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The best counterparts of each text on either side, scored by likeness, each pair once. */
  static List<Pair> of(Lexicon lexicon) {
    Candidates candidates = new Candidates(lexicon);
    Set<Pair> pairs = new LinkedHashSet<>(candidates.best(lexicon.left(), lexicon.right()));
    candidates.best(lexicon.right(), lexicon.left()).forEach(pair -> pairs.add(pair.mirrored()));
    return List.copyOf(pairs);
  }

  private List<Pair> best(List<Profile> from, List<Profile> to) {
    int[][] textsOf = index(to);
    double[] shared = new double[to.size()];
    List<Pair> result = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      List<Integer> touched = share(from.get(i), textsOf, shared);
      touched.sort(Comparator.<Integer>comparingDouble(j -> -shared[j]).thenComparing(j -> j));
      for (int j : touched.subList(0, Math.min(BEST, touched.size()))) {
        result.add(new Pair(i, j, lexicon.likeness(from.get(i), to.get(j))));
      }
      touched.forEach(j -> shared[j] = 0);
    }
    return result;
  }

  /**
   * Adds up in {@code shared} what each text has in common with this one; which texts those are.
   */
  private List<Integer> share(Profile text, int[][] textsOf, double[] shared) {
    List<Integer> touched = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      for (int j : textsOf[text.feature(i)]) {
        if (shared[j] == 0) {
          touched.add(j);
        }
        shared[j] += lexicon.weight(text.feature(i));
      }
    }
    return touched;
  }

  /** For each feature the texts that have it, none for a common one. */
  private int[][] index(List<Profile> texts) {
    int[] frequency = new int[lexicon.size()];
    int[][] result = new int[lexicon.size()][0];
    for (int text = 0; text < texts.size(); text++) {
      Profile profile = texts.get(text);
      for (int i = 0; i < profile.size(); i++) {
        int feature = profile.feature(i);
        int seen = frequency[feature]++;
        if (seen < COMMON) {
          result[feature] = Arrays.copyOf(result[feature], seen + 1);
          result[feature][seen] = text;
        } else {
          result[feature] = new int[0];
        }
      }
    }
    return result;
  }
}
