package org.councilnotes.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class RuleCollectorTest {

  private static final String RULE = "<hr";

  @Test
  void edgesOfAWatermarkAslantAreNoRules() throws Exception {
    String page =
        PrintedPage.read(
            out -> {
              out.moveTo(100, 200);
              out.lineTo(200, 300);
              out.lineTo(180, 320);
              out.lineTo(80, 220);
              out.closeAndStroke();
            });
    assertThat(page).doesNotContain(RULE);
  }

  @Test
  void aTurnedBoxHasNoRules() throws Exception {
    String page =
        PrintedPage.read(
            out -> {
              out.transform(Matrix.getRotateInstance(Math.PI / 4, 300, 300));
              out.addRect(0, 0, 80, 40);
              out.stroke();
            });
    assertThat(page).doesNotContain(RULE);
  }

  @Test
  void filledPolygonsNearEachOtherAreAFigure() throws Exception {
    assertThat(PrintedPage.read(out -> bars(out, 6))).contains("class=\"figure\"");
    assertThat(PrintedPage.read(out -> bars(out, 3))).doesNotContain("class=\"figure\"");
  }

  private static void bars(PDPageContentStream out, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      out.moveTo(100 + 20 * i, 200);
      out.lineTo(115 + 20 * i, 200);
      out.lineTo(115 + 20 * i, 280);
      out.lineTo(100 + 20 * i, 280);
      out.closePath();
      out.fill();
    }
  }

  @Test
  void aBoxHasFourRules() throws Exception {
    String page =
        PrintedPage.read(
            out -> {
              out.addRect(100, 100, 80, 40);
              out.stroke();
            });
    assertThat(page.split(RULE, -1)).hasSize(5);
  }
}
