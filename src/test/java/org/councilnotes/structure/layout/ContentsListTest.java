package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.DroppedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsListTest {

  @Test
  void dottedListIsTakenOutWithItsTitle() {
    ContentsList.Result result =
        ContentsList.take(
            List.of(
                Typeset.page(2)
                    .line(57, 80, "Financial statement")
                    .line(57, 110, "Contents")
                    .line(57, 140, "1. Aims ................. 3")
                    .line(57, 155, "2. Means of the panel, and")
                    .line(57, 170, "of its members .......... 5")
                    .line(57, 185, "3. Costs ................ 8")
                    .line(57, 230, "The panel meets.")
                    .build()));

    assertThat(result.pages().getFirst().lines())
        .extracting(PdfPage.Line::text)
        .containsExactly("Financial statement", "The panel meets.");
    assertThat(result.dropped())
        .extracting(DroppedText::text)
        .containsExactly(
            "Contents",
            "1. Aims ................. 3",
            "2. Means of the panel, and of its members .......... 5",
            "3. Costs ................ 8");
  }

  @Test
  void listGoesOnOnTheNextPage() {
    PdfPage first =
        Typeset.page(2)
            .line(57, 140, "1. Aims ................. 3")
            .line(57, 155, "2. Means ................ 5")
            .line(57, 170, "3. Costs ................ 8")
            .build();
    PdfPage second =
        Typeset.page(3)
            .line(57, 80, "4. Rules of procedure of")
            .line(57, 94, "the panel ............... 9")
            .line(57, 200, "The panel meets.")
            .build();

    assertThat(ContentsList.take(List.of(first, second)).pages().get(1).lines())
        .extracting(PdfPage.Line::text)
        .containsExactly("The panel meets.");
  }

  @Test
  void twoDottedLinesAreText() {
    PdfPage page =
        Typeset.page(1)
            .line(57, 140, "Number of members ....... 3")
            .line(57, 155, "Number of meetings ...... 5")
            .build();

    assertThat(ContentsList.take(List.of(page)).pages()).containsExactly(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"and so on... 3", "Article 5", "......", "A pause.... it ended."})
  void otherTextIsNoEntry(String text) {
    assertThat(ContentsList.isEntry(text)).isFalse();
  }
}
