package org.councilnotes.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeighedFeaturesTest {

  /** More than are made room for at first. */
  private static final int MANY = 1000;

  private LinearWeights weights;
  private WeighedFeatures features;

  @BeforeEach
  void read() throws IOException {
    String table =
        IntStream.range(0, MANY)
            .mapToObj(i -> "word=" + i + "\t1\t" + i + "\n")
            .collect(Collectors.joining("", "one\tnumber\n", "l21=a b\t\t500\n"));
    weights = LinearWeights.of(new StringReader(table));
    features = new WeighedFeatures(weights);
  }

  @Test
  void nameInPartsIsTheSameAsTheWholeName() {
    features.feature("l21=").and("a").and(" ").and("b").at(7);
    features.feature("l21=a b").at(8);

    assertThat(features.sums()).containsExactly(0, 500);
    assertThat(features.wordFor(1)).isEqualTo(7);
  }

  @Test
  void featureThatComesAgainCountsOnceHoweverManyThereAre() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < MANY; i++) {
        features.feature("word=").and(i).holds();
      }
    }
    assertThat(features.sums()).containsExactly(MANY, MANY * (MANY - 1) / 2);
  }

  @Test
  void featureWithoutWeightsChangesNothing() {
    features.feature("word=").and("x").at(0);
    features.feature("").and("").at(1);

    assertThat(features.sums()).containsExactly(0, 0);
    assertThat(features.wordFor(1)).isEqualTo(FeatureCollector.NOWHERE);
  }

  @Test
  void featuresOfAnotherCollectorComeBehind() {
    WeighedFeatures others = new WeighedFeatures(weights);
    others.feature("word=3").at(1);
    others.feature("word=4").at(2);
    features.feature("word=4").at(5);
    features.addAll(others);

    assertThat(features.sums()).containsExactly(2, 7);
    assertThat(features.wordFor(1)).isEqualTo(5);
  }
}
