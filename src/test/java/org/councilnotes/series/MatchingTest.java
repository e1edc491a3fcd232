package org.councilnotes.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MatchingTest {

  @Test
  void theBestForOneGivesWayToTheBestForAll() {
    List<Pair> pairs = List.of(new Pair(0, 0, 0.9), new Pair(0, 1, 0.8), new Pair(1, 0, 0.7));

    assertThat(Assignment.best(pairs)).containsExactly(new Pair(0, 1, 0.8), new Pair(1, 0, 0.7));
  }

  @Test
  void aGroupThatGrowsTooLargeLosesItsWeakestPairs() {
    List<Pair> chain = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      chain.add(new Pair(i, i, 0.9));
      chain.add(new Pair(i, i + 1, 0.4));
    }

    assertThat(Assignment.best(chain)).hasSize(1000).allMatch(pair -> pair.score() == 0.9);
  }

  @Test
  void noOtherChoiceIsWorthMore() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      List<Pair> pairs = pairs(random);

      List<Pair> best = Assignment.best(pairs);

      assertThat(best.stream().map(Pair::left)).doesNotHaveDuplicates();
      assertThat(best.stream().map(Pair::right)).doesNotHaveDuplicates();
      assertThat(best.stream().mapToDouble(Pair::score).sum())
          .isCloseTo(most(pairs, 0, new HashSet<>()), within(1e-9));
    }
  }

  private static List<Pair> pairs(SplittableRandom random) {
    List<Pair> pairs = new ArrayList<>();
    for (int left = 0; left < 5; left++) {
      for (int right = 0; right < 6; right++) {
        if (random.nextInt(3) > 0) {
          pairs.add(new Pair(left, right, 0.1 + random.nextDouble()));
        }
      }
    }
    return pairs;
  }

  /** Tries every choice. */
  private static double most(List<Pair> pairs, int left, Set<Integer> taken) {
    if (left == 5) {
      return 0;
    }
    double most = most(pairs, left + 1, taken);
    for (Pair pair : pairs) {
      if (pair.left() == left && taken.add(pair.right())) {
        most = Math.max(most, pair.score() + most(pairs, left + 1, taken));
        taken.remove(pair.right());
      }
    }
    return most;
  }
}
