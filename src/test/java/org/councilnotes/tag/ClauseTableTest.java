package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code tags/clauses.tsv}: who takes part by a sentence, and who does not. */
class ClauseTableTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));
  private static final int COLUMNS = 4;
  private static final int FEWEST = 80;

  record Line(String language, List<String> part, List<String> not, String sentence) {

    static Line of(String line) {
      String[] cells = line.split("\t", COLUMNS);
      return new Line(cells[0], words(cells[1]), words(cells[2]), cells[COLUMNS - 1]);
    }

    private static List<String> words(String cell) {
      return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    public String toString() {
      return language + ": " + sentence;
    }
  }

  static List<Line> sentences() throws IOException {
    var file = ClauseTableTest.class.getResourceAsStream("/tags/clauses.tsv");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      Stream<String> lines = reader.lines();
      return lines.filter(line -> !line.startsWith("#")).map(Line::of).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void countryTakesPartByWhatItsOwnClauseSays(Line line) {
    var passage = TAGGER.tag(Notes.of(line.language(), line.sentence())).passages().getFirst();

    List<Participation> facts = passage.tags().participations();

    assertThat(facts)
        .extracting(fact -> fact.programme() + ":" + fact.country())
        .containsExactlyInAnyOrderElementsOf(line.part());
    assertThat(passage.tags().countries()).extracting(tag -> tag.code()).containsAll(line.not());
  }

  @Test
  void everyLanguageHasDeniedAndAffirmedSentences() throws IOException {
    List<Line> all = sentences();

    assertThat(all).hasSizeGreaterThan(FEWEST);
    for (String language : List.of("en", "fr", "es", "de", "pt")) {
      List<Line> own = all.stream().filter(line -> line.language().equals(language)).toList();
      assertThat(own).as(language).anyMatch(line -> line.part().isEmpty());
      assertThat(own).as(language).anyMatch(line -> line.not().isEmpty());
    }
  }
}
