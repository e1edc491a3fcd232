package org.councilnotes.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankSumTest {

  private static double[] values(int from, int to) {
    return IntStream.range(from, to).mapToDouble(i -> i).toArray();
  }

  @Test
  void samplesOfOneDistributionDoNotDiffer() {
    RankSum same = new RankSum(values(0, 100), values(0, 100));

    assertThat(same.probability()).isCloseTo(1, within(1e-6));
    assertThat(same.interval(new Random(1))).satisfies(ends -> assertThat(ends[0]).isLessThan(1));
    assertThat(same.interval(new Random(1))[1]).isGreaterThan(1);
  }

  /** U is 10 of 100, of which the mean is 50 and the standard deviation 13.23. */
  @Test
  void shiftedSamplesDiffer() {
    RankSum shifted = new RankSum(values(0, 10), values(6, 16));

    assertThat(shifted.medianOfOne()).isEqualTo(4.5);
    assertThat(shifted.medianOfOther()).isEqualTo(10.5);
    assertThat(shifted.probability()).isLessThan(0.005);
  }

  @Test
  void tailOfTheNormalDistributionIsThatOfItsTable() {
    assertThat(RankSum.upperTail(1.96)).isCloseTo(0.025, within(1e-5));
    assertThat(RankSum.upperTail(0)).isCloseTo(0.5, within(1e-7));
  }

  @Test
  void valuesThatAreAllTheSameDoNotDiffer() {
    assertThat(new RankSum(new double[] {1, 1}, new double[] {1, 1}).probability()).isEqualTo(1);
  }
}
