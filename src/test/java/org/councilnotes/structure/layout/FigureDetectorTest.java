package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.junit.jupiter.api.Test;

class FigureDetectorTest {

  private static List<List<String>> labels(List<PdfPage> pages, int index) {
    PdfPage page = pages.get(index);
    return new FigureDetector(pages, 12)
        .labels(page, new PdfTableDetector(page)).stream()
            .map(figure -> figure.stream().map(Line::text).toList())
            .toList();
  }

  private static Typeset chart(int number) {
    return Typeset.page(number)
        .line(70, 100, "Figure II")
        .figure(100, 120, 400, 300)
        .small(80, 150, "400")
        .small(80, 200, "200")
        .small(180, 312, "North")
        .small(280, 312, "South")
        .line(70, 330, "Source: the secretariat.")
        .line(70, 400, "Text that has nothing to do with the chart and fills its line.");
  }

  @Test
  void wordsInAndBesideAChartAreItsLabels() {
    assertThat(labels(List.of(chart(1).build()), 0))
        .containsExactly(List.of("400", "200", "North", "South"));
  }

  @Test
  void wordsOnABackgroundThatReturnsAreText() {
    List<PdfPage> pages =
        IntStream.rangeClosed(1, 4).mapToObj(number -> chart(number).build()).toList();

    assertThat(labels(pages, 0)).isEmpty();
  }

  @Test
  void scaleOfAChartAtTheFootOfAPageIsTakenOutOfItsText() {
    PdfPage page =
        Typeset.page(1)
            .line(70, 100, "Text above the chart.")
            .figure(100, 120, 400, 300)
            .small(80, 150, "20")
            .small(92, 200, "1")
            .mark(70, 310, "1")
            .then(" A note.")
            .build();
    FigureDetector.Split split =
        new FigureDetector(List.of(page), 12).split(page, new PdfTableDetector(page));

    assertThat(split.text().lines())
        .extracting(Line::text)
        .containsExactly("Text above the chart.", "1 A note.");
    assertThat(split.labels().getFirst()).extracting(Line::text).containsExactly("20", "1");
  }

  @Test
  void shadedTableIsNoFigure() {
    Typeset page = Typeset.page(1).figure(57, 100, 457, 190).line(57, 202, "In euro.");
    for (int row = 0; row < 3; row++) {
      page.rule(57, 100 + 30 * row, 457);
      page.line(60, 115 + 30 * row, "Arden").line(260, 115 + 30 * row, "12");
    }
    page.rule(57, 190, 457).upright(57, 100, 190).upright(257, 100, 190).upright(457, 100, 190);

    assertThat(labels(List.of(page.build()), 0)).isEmpty();
  }

  @Test
  void whatTheFileTagsAsFigureIsALabel() {
    PdfPage page =
        Typeset.page(1).line(70, 100, "flows").block(StructureTag.Role.FIGURE, 3).build();

    assertThat(labels(List.of(page), 0)).containsExactly(List.of("flows"));
  }
}
