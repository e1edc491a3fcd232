package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.tag.name.WordTable;
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

  static List<Line> sentences() {
    return WordTable.lines("/tags/clauses.tsv").stream().map(Line::of).toList();
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
  void everyLanguageHasDeniedAndAffirmedSentences() {
    List<Line> all = sentences();

    assertThat(all).hasSizeGreaterThan(FEWEST);
    for (String language : List.of("en", "fr", "es", "de", "pt")) {
      List<Line> own = all.stream().filter(line -> line.language().equals(language)).toList();
      assertThat(own).as(language).anyMatch(line -> line.part().isEmpty());
      assertThat(own).as(language).anyMatch(line -> line.not().isEmpty());
    }
  }
}
