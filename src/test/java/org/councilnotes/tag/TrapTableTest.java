package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.councilnotes.tag.name.WordTable;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code tags/traps.tsv}: a sentence and exactly the tags it is to have. */
class TrapTableTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));
  private static final int FEWEST = 200;

  record Trap(String text, String language, String kind, String expected) {

    static Trap of(String line) {
      String[] cells = line.split("\t", -1);
      String[] kind = cells[1].split("/", -1);
      return new Trap(cells[0], kind.length > 1 ? kind[1] : "en", kind[0], cells[2]);
    }

    @Override
    public String toString() {
      return kind + ": " + text;
    }
  }

  static List<Trap> traps() {
    return WordTable.lines("/tags/traps.tsv").stream().map(Trap::of).toList();
  }

  @ParameterizedTest
  @MethodSource("traps")
  void sentenceGetsItsTagsAndNoOthers(Trap trap) {
    var passage = TAGGER.tag(Notes.of(trap.language(), trap.text())).passages().getFirst();

    List<GivenTag> given = GivenTag.of(passage, trap.kind());

    List<ExpectedTag> expected = ExpectedTag.parse(trap.expected());
    assertThat(given).as(trap.text()).hasSameSizeAs(expected);
    for (int i = 0; i < given.size(); i++) {
      GivenTag tag = given.get(i);
      assertThat(expected.get(i)).as(trap.text()).matches(e -> e.matches(tag), "as given: " + tag);
    }
  }

  @Test
  void tableIsLongEnoughToMeanSomething() throws IOException {
    assertThat(traps()).hasSizeGreaterThan(FEWEST);
  }
}
