package org.councilnotes.extract.pdf;

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
import org.councilnotes.extract.Xhtml;

/** A page that a test prints, as our parser reads it. */
public final class PrintedPage {

  static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

  private PrintedPage() {}

  /** Words in one go; points from the lower left corner. */
  public record Print(float size, float x, float y, String text) {}

  public interface Content {
    void print(PDPageContentStream out) throws IOException;
  }

  public static String read(Print... prints) throws IOException, TikaException {
    return read(
        out -> {
          for (Print print : prints) {
            print(print, out);
          }
        });
  }

  public static String read(Content content) throws IOException, TikaException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        content.print(out);
      }
      document.save(bytes);
    }
    return Xhtml.of(new PdfLayoutParser(), bytes.toByteArray());
  }

  public static void print(Print print, PDPageContentStream out) throws IOException {
    out.beginText();
    out.setFont(FONT, print.size());
    out.newLineAtOffset(print.x(), print.y());
    out.showText(print.text());
    out.endText();
  }
}
