package org.councilnotes.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.NameLookup;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.YearRange;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What names a query has, by a table of queries that was made before the code. */
class NameRecogniserTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load(Optional.empty());
  private static final FacetValues FACETS = new FacetValues(VOCABULARY);
  private static final NameRecogniser RECOGNISER =
      new NameRecogniser(new NameLookup(VOCABULARY), FACETS.parser());

  /** A line of the table. */
  record Line(String query, String names, String left) {

    static Line parse(String line) {
      String[] cells = line.split("\t", -1);
      return new Line(cells[0], cells[1], cells[2]);
    }
  }

  static List<Line> table() throws IOException {
    try (InputStream file =
        NameRecogniserTest.class.getResourceAsStream("/notice/names-in-queries.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Line::parse)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void namesAreRecognisedAndTheOtherWordsAreLeft(Line line) {
    OpenWords open = OpenWords.of(line.query(), FACETS.parser());
    List<RecognisedName> names = RECOGNISER.in(open);

    assertThat(
            names.stream().map(name -> shown(line.query(), name)).collect(Collectors.joining("; ")))
        .isEqualTo(line.names());
    List<TextRange> certain =
        names.stream().filter(RecognisedName::isCertain).map(RecognisedName::range).toList();
    assertThat(RemainingWords.of(open, certain)).isEqualTo(line.left());
  }

  private static String shown(String query, RecognisedName name) {
    return name.range().of(query)
        + "="
        + (name.isCertain() ? "" : "?")
        + name.meanings().stream().map(NameRecogniserTest::shown).collect(Collectors.joining("|"));
  }

  private static String shown(NameMeaning meaning) {
    return switch (meaning) {
      case NameMeaning.Value(var facet, var value) -> facet.key() + ":" + value;
      case NameMeaning.Edition(var edition, _) -> "edition:" + edition;
      case NameMeaning.Newest(var editions) -> "newest:" + editions;
      case NameMeaning.Years(YearRange years) ->
          "years:" + shown(years.from()) + ".." + shown(years.to());
    };
  }

  private static String shown(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }

  @Test
  void tableIsLarge() throws IOException {
    assertThat(table()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void oneNameCanBeTakenByItself(String query, int taken, String left) {
    OpenWords open = OpenWords.of(query, FACETS.parser());
    RecognisedName name = RECOGNISER.in(open).get(taken);

    assertThat(RemainingWords.of(open, List.of(name.range()))).isEqualTo(left);
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of("Bolivia and Peru", 0, "Peru"),
        Arguments.of("Bolivia and Peru", 1, "Bolivia"),
        Arguments.of("SEACOP in Bolivia", 0, "in Bolivia"),
        Arguments.of("SEACOP in Bolivia", 1, "SEACOP"),
        Arguments.of("Bolivia SEACOP last three reports", 2, "Bolivia SEACOP"));
  }
}
