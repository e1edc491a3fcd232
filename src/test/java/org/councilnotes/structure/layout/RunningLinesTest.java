package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.junit.jupiter.api.Test;

class RunningLinesTest {

  private static List<String> kept(List<PdfPage> pages, int number) {
    PageFurniture.Result bare = PageFurniture.strip(pages);
    return bare.pages().get(number - 1).lines().stream().map(Line::text).toList();
  }

  @Test
  void eachPaperOfABoundFileHasRunningHeadsOfItsOwn() {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 40; number++) {
      String from = "From: delegation " + "ABCDEFGH".charAt((number - 1) / 5);
      pages.add(
          Typeset.page(number)
              .line(70, 60, "Consultation")
              .line(70, 110, from)
              .line(70, 200, words(number))
              .build());
    }

    assertThat(kept(pages, 3)).containsExactly(words(3));
    assertThat(kept(pages, 38)).containsExactly(words(38));
    assertThat(PageFurniture.strip(pages).dropped())
        .filteredOn(piece -> piece.text().startsWith("From: delegation"))
        .hasSize(40)
        .allMatch(piece -> piece.kind() == DroppedText.Kind.RUNNING_HEAD);
  }

  /** Words that no other page has. */
  private static String words(int number) {
    return "Words that stand here alone: " + (char) ('A' + number);
  }

  @Test
  void lineThatReturnsBelowTextStays() {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 6; number++) {
      pages.add(
          Typeset.page(number)
              .line(70, 120, "Words of page number " + "abcdefg".charAt(number))
              .line(70, 200, "Conclusion")
              .build());
    }

    assertThat(kept(pages, 2)).contains("Conclusion");
  }

  @Test
  void headOfATableStays() {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 6; number++) {
      pages.add(
          Typeset.page(number)
              .upright(250, 90, 700)
              .line(70, 120, "Provision")
              .line(260, 120, "Remarks")
              .line(70, 200, "Words of page number " + "abcdefg".charAt(number))
              .build());
    }

    assertThat(kept(pages, 2)).contains("Provision", "Remarks");
  }
}
