package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class PassageMarksTest {

  @Test
  void wordsDeletedSinceAVersionDoNotStand() {
    TextMark mark = new TextMark(State.DELETED_SINCE, new TextRange(4, 7));
    Passage passage =
        new Passage(
                "1-19/1/1",
                "1",
                1,
                new Passage.Place(PassageKind.PARAGRAPH, OptionalInt.empty(), Optional.empty()),
                "the old quay",
                List.of(),
                PassageTags.NONE)
            .withMarks(List.of(mark));

    assertThat(passage.textWithoutDeletions()).isEqualTo("the     quay");
    assertThat(passage.deletedText().strip()).isEqualTo("old");
  }
}
