package org.councilnotes.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.extract.pdf.PrintedPage.Print;
import org.junit.jupiter.api.Test;

class PdfLineDecorationTest {

  private static final Print WORDS = new Print(12, 100, 500, "two meetings");

  /** A page with the words and a line at a height above their baseline. */
  private static String read(float from, float to, float above) throws Exception {
    return PrintedPage.read(
        out -> {
          PrintedPage.print(WORDS, out);
          out.moveTo(from, 500 + above);
          out.lineTo(to, 500 + above);
          out.stroke();
        });
  }

  @Test
  void lineThatEndsWithTheWordsStrikesThem() throws Exception {
    assertThat(read(100, 165, 3)).contains("<s>");
  }

  @Test
  void lineOfAChartStrikesNoWords() throws Exception {
    assertThat(read(90, 400, 3)).doesNotContain("<s>").contains("two meetings");
  }

  @Test
  void lineOfAFormUnderlinesNoWords() throws Exception {
    assertThat(read(100, 400, -1)).doesNotContain("<u>");
  }
}
