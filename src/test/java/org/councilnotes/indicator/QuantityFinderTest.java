package org.councilnotes.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityFinderTest {

  private static final String TABLE = "/indicator/sentences.tsv";
  private static final String NONE = "-";

  record Case(String language, String sentence, String expected) {

    @Override
    public String toString() {
      return language + ": " + sentence;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(QuantityFinderTest.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
      return table
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(parts -> new Case(parts[0], parts[1], parts[2]))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatASentenceCounts(Case one) {
    List<Quantity> found = QuantityFinder.in(one.sentence(), one.language());
    String told =
        found.stream().map(QuantityFinderTest::written).collect(Collectors.joining(" ; "));
    assertThat(told.isEmpty() ? NONE : told).isEqualTo(one.expected());
  }

  private static String written(Quantity quantity) {
    return String.join(
        "|",
        quantity.value().toPlainString(),
        quantity.unit().isMoney() ? quantity.unit().name() : quantity.unit().key(),
        quantity.counted().label(),
        quantity.bound() == Bound.EXACT ? "" : quantity.bound().key(),
        quantity.isCumulative() ? "cumulative" : "");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void placesLieInTheSentence(Case one) {
    for (Quantity quantity : QuantityFinder.in(one.sentence(), one.language())) {
      assertThat(quantity.sentence().holds(quantity.words())).isTrue();
      assertThat(quantity.words().holds(quantity.number())).isTrue();
    }
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text = "12. It ended. So far more than 2 500 officers have been trained.";
    Quantity quantity = QuantityFinder.in(text, "en").getFirst();
    assertThat(quantity.number().of(text)).isEqualTo("2 500");
    assertThat(quantity.words().of(text)).isEqualTo("more than 2 500 officers");
    assertThat(quantity.sentence().of(text))
        .isEqualTo("So far more than 2 500 officers have been trained.");
  }

  @Test
  void zeroLeadsNoThousands() {
    assertThat(QuantityFinder.in("400 350 50 0 100 200 women were trained.", "en"))
        .extracting(quantity -> quantity.value().intValueExact())
        .contains(100_200);
  }
}
