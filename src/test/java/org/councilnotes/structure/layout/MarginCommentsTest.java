package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.DroppedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginCommentsTest {

  private static MarginComments.Result take(PdfPage page) {
    return MarginComments.take(List.of(page));
  }

  @Test
  void commentsAtTheSideAreTakenOutWithTheirAuthors() {
    MarginComments.Result result =
        take(
            Typeset.page(4)
                .line(57, 100, "The panel meets twice")
                .sized(8, 430, 100, "Commented [AB1]: Why")
                .sized(8, 430, 110, "not once?")
                .line(57, 120, "a year.")
                .sized(8, 430, 140, "Commented [CD2R1]: Agreed.")
                .build());

    assertThat(result.pages().getFirst().lines())
        .extracting(PdfPage.Line::text)
        .containsExactly("The panel meets twice", "a year.");
    assertThat(result.dropped())
        .extracting(DroppedText::text)
        .containsExactly("Commented [AB1]: Why not once?", "Commented [CD2R1]: Agreed.");
    assertThat(result.dropped()).allMatch(d -> d.kind() == DroppedText.Kind.COMMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kommentiert [A2]: Warum?",
        "Commenté [AB1]: Pourquoi ?",
        "Comentado [AB1]: bien",
        "Deleted: five"
      })
  void headsOfOtherLanguagesAreKnown(String head) {
    assertThat(take(Typeset.page(1).sized(8, 400, 90, head).build()).dropped()).hasSize(1);
  }

  @Test
  void remarksInAColumnAreText() {
    PdfPage page =
        Typeset.page(1).line(57, 100, "Text").line(400, 100, "Comments: we agree [1].").build();

    assertThat(take(page).pages()).containsExactly(page);
  }

  @Test
  void wordsInTheTextAreNoHead() {
    PdfPage page = Typeset.page(1).line(57, 100, "Commented [AB1]: as it stood").build();

    assertThat(take(page).dropped()).isEmpty();
  }
}
