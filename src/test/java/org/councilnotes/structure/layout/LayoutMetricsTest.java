package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.extract.StructureTag;
import org.junit.jupiter.api.Test;

class LayoutMetricsTest {

  private static final String FULL = "full line ".repeat(8).strip() + "x";
  private static final String SMALL = "a line of a cell that is printed smaller than the text";

  @Test
  void tablesDoNotGiveTheMeasuresOfTheText() {
    Typeset page = text(10);
    for (int row = 0; row <= 40; row++) {
      page.rule(57, 300 + 12 * row, 457);
    }
    page.upright(57, 300, 780).upright(100, 300, 780).upright(457, 300, 780);
    for (int row = 0; row < 40; row++) {
      page.small(104, 310 + 12 * row, SMALL);
    }

    LayoutMetrics metrics = LayoutMetrics.of(List.of(page.build()));

    assertThat(metrics.bodySize()).isEqualTo(12);
    assertThat(metrics.right()).isEqualTo(57 + 6 * FULL.length());
  }

  @Test
  void noteThatIsNothingButATableHasTheMeasuresOfTheTable() {
    Typeset page = text(2);
    for (int row = 0; row < 20; row++) {
      page.small(104, 310 + 12 * row, SMALL).cell(row, 1);
    }

    assertThat(LayoutMetrics.of(List.of(page.build())).bodySize()).isEqualTo(10);
  }

  @Test
  void tagsHoldParagraphsTogetherWhereFullLinesShareTheirBlock() {
    assertThat(LayoutMetrics.of(List.of(tagged(1, 1).build())).isTagged()).isTrue();
    assertThat(LayoutMetrics.of(List.of(tagged(1, 2).build())).isTagged()).isFalse();
    assertThat(LayoutMetrics.of(List.of(text(12).build())).isTagged()).isFalse();
  }

  private static Typeset text(int lines) {
    Typeset page = Typeset.page(1);
    for (int i = 0; i < lines; i++) {
      page.line(57, 80 + 18 * i, FULL);
    }
    return page;
  }

  private static Typeset tagged(int first, int second) {
    return Typeset.page(1)
        .line(57, 100, FULL)
        .block(StructureTag.Role.TEXT, first)
        .line(57, 118, FULL)
        .block(StructureTag.Role.TEXT, second);
  }
}
