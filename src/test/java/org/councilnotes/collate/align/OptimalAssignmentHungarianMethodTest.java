package org.councilnotes.collate.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OptimalAssignmentHungarianMethodTest {

  @Test
  void theBestForOneGivesWayToTheBestForAll() {
    List<ScoredPair> pairs =
        List.of(new ScoredPair(0, 0, 0.9), new ScoredPair(0, 1, 0.8), new ScoredPair(1, 0, 0.7));

    assertThat(OptimalAssignment.best(pairs))
        .containsExactly(new ScoredPair(0, 1, 0.8), new ScoredPair(1, 0, 0.7));
  }

  @Test
  void aGroupThatGrowsTooLargeLosesItsWeakestPairs() {
    List<ScoredPair> chain = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      chain.add(new ScoredPair(i, i, 0.9));
      chain.add(new ScoredPair(i, i + 1, 0.4));
    }

    assertThat(OptimalAssignment.best(chain)).hasSize(1000).allMatch(pair -> pair.score() == 0.9);
  }

  @Test
  void noOtherChoiceIsWorthMore() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      List<ScoredPair> pairs = pairs(random);

      List<ScoredPair> best = OptimalAssignment.best(pairs);

      assertThat(best.stream().map(ScoredPair::left)).doesNotHaveDuplicates();
      assertThat(best.stream().map(ScoredPair::right)).doesNotHaveDuplicates();
      assertThat(best.stream().mapToDouble(ScoredPair::score).sum())
          .isCloseTo(most(pairs, 0, new HashSet<>()), within(1e-9));
    }
  }

  private static List<ScoredPair> pairs(SplittableRandom random) {
    List<ScoredPair> pairs = new ArrayList<>();
    for (int left = 0; left < 5; left++) {
      for (int right = 0; right < 6; right++) {
        if (random.nextInt(3) > 0) {
          pairs.add(new ScoredPair(left, right, 0.1 + random.nextDouble()));
        }
      }
    }
    return pairs;
  }

  /** Tries every choice. */
  private static double most(List<ScoredPair> pairs, int left, Set<Integer> taken) {
    if (left == 5) {
      return 0;
    }
    double most = most(pairs, left + 1, taken);
    for (ScoredPair pair : pairs) {
      if (pair.left() == left && taken.add(pair.right())) {
        most = Math.max(most, pair.score() + most(pairs, left + 1, taken));
        taken.remove(pair.right());
      }
    }
    return most;
  }
}
