package org.councilnotes.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Prints a note on A4 as word processors do: a line a string, a footer on every page. */
final class NotePdf implements AutoCloseable {

  private static final float MARGIN = 85;
  private static final float TOP = PDRectangle.A4.getHeight() - 80;
  private static final float BOTTOM = 80;
  private static final float FOOT = 40;

  private final PDDocument document = new PDDocument();
  private final Print body = new Print(new PDType1Font(FontName.TIMES_ROMAN), 12, 17, 8);
  private final Print heading = new Print(new PDType1Font(FontName.HELVETICA_BOLD), 14, 18, 10);
  private final Print footer = new Print(new PDType1Font(FontName.HELVETICA), 8, 0, 0);
  private final BenchNote note;
  private PDPageContentStream page;
  private float y;

  /** A font, its size, the height of a line and what is left behind a paragraph, in points. */
  private record Print(PDFont font, float size, float line, float after) {
    float width(String text) throws IOException {
      return font.getStringWidth(text) * size / 1000;
    }
  }

  private NotePdf(BenchNote note) throws IOException {
    this.note = note;
    startPage();
  }

  static void write(BenchNote note, Path file) throws IOException {
    try (NotePdf pdf = new NotePdf(note)) {
      pdf.writeAll();
      pdf.page.close();
      pdf.document.save(file.toFile());
    }
  }

  private void writeAll() throws IOException {
    paragraph(note.title(), heading);
    paragraph("From: " + note.from(), body);
    for (int i = 0; i < note.paragraphs().size(); i++) {
      if (!note.headingBefore(i).isEmpty()) {
        paragraph(note.headingBefore(i), heading);
      }
      paragraph(note.paragraphs().get(i), body);
    }
  }

  private void paragraph(String text, Print print) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (print.width(longer) > PDRectangle.A4.getWidth() - 2 * MARGIN) {
        line(line.toString(), print);
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    line(line.toString(), print);
    y -= print.after();
  }

  private void line(String text, Print print) throws IOException {
    if (y - print.line() < BOTTOM) {
      page.close();
      startPage();
    }
    y -= print.line();
    show(text, print, y);
  }

  private void startPage() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    y = TOP;
    show(note.name() + "   " + document.getNumberOfPages(), footer, FOOT);
  }

  private void show(String text, Print print, float height) throws IOException {
    page.beginText();
    page.setFont(print.font(), print.size());
    page.newLineAtOffset(MARGIN, height);
    page.showText(text);
    page.endText();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
