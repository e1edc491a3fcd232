package org.councilnotes.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.tika.exception.TikaException;
import org.councilnotes.extract.pdf.PrintedPage.Print;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of notes, raised so far that they overlap their line no more. */
class PdfPageReaderSuperscriptMergerTest {

  private static final PDFont FONT = PrintedPage.FONT;

  @ParameterizedTest
  @ValueSource(strings = {"1", "12", "*", "a"})
  void callStandsBehindItsWord(String mark) throws IOException, TikaException {
    String page =
        PrintedPage.read(
            new Print(12, 57, 700, "Lines of the network."),
            new Print(7.8f, 57 + width("Lines of the network.", 12), 704.6f, mark),
            new Print(12, 175, 700, "They grow."));

    assertThat(page).contains("Lines of the network.<sup>" + mark + " </sup>They grow.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "12", "*", "a"})
  void markOfANoteStandsBeforeTheTextThatHangs(String mark) throws IOException, TikaException {
    String page =
        PrintedPage.read(
            new Print(5.7f, 57, 103.8f, mark),
            new Print(8.8f, 79, 100, "See the programme."),
            new Print(5.7f, 57, 91.8f, "2"),
            new Print(8.8f, 79, 88, "See the minutes."));

    assertThat(page)
        .contains("<sup>" + mark + " </sup>See the programme.")
        .contains("<sup>2 </sup>See the minutes.");
  }

  @Test
  void smallPrintAboveALineStaysALine() throws IOException, TikaException {
    String page =
        PrintedPage.read(
            new Print(8, 57, 712, "12"), new Print(12, 57, 700, "Lines of the network."));

    assertThat(page).contains(">12</p>").contains(">Lines of the network.</p>");
  }

  private static float width(String text, float size) throws IOException {
    return FONT.getStringWidth(text) * size / 1000;
  }
}
