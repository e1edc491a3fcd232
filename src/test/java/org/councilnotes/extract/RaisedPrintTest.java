package org.councilnotes.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.tika.exception.TikaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of notes, raised so far that they overlap their line no more. */
class RaisedPrintTest {

  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

  @ParameterizedTest
  @ValueSource(strings = {"1", "12", "*", "a"})
  void callStandsBehindItsWord(String mark) throws IOException, TikaException {
    String page =
        page(
            new Print(12, 57, 700, "Lines of the network."),
            new Print(7.8f, 57 + width("Lines of the network.", 12), 704.6f, mark),
            new Print(12, 175, 700, "They grow."));

    assertThat(page).contains("Lines of the network.<sup>" + mark + " </sup>They grow.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "12", "*", "a"})
  void markOfANoteStandsBeforeTheTextThatHangs(String mark) throws IOException, TikaException {
    String page =
        page(
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
        page(new Print(8, 57, 712, "12"), new Print(12, 57, 700, "Lines of the network."));

    assertThat(page).contains(">12</p>").contains(">Lines of the network.</p>");
  }

  private record Print(float size, float x, float y, String text) {}

  private static float width(String text, float size) throws IOException {
    return FONT.getStringWidth(text) * size / 1000;
  }

  private static String page(Print... prints) throws IOException, TikaException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        for (Print print : prints) {
          out.beginText();
          out.setFont(FONT, print.size());
          out.newLineAtOffset(print.x(), print.y());
          out.showText(print.text());
          out.endText();
        }
      }
      document.save(bytes);
    }
    return Xhtml.of(new PdfLayoutParser(), bytes.toByteArray());
  }
}
