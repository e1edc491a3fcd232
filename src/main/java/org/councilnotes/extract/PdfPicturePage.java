package org.councilnotes.extract;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;

/** Reads one page of a PDF from its picture, in a forked process: what is drawn may be hostile. */
final class PdfPicturePage {

  /** What tesseract reads best. */
  private static final float DOTS_PER_INCH = 300;

  private static final float POINTS_PER_INCH = 72;

  /** The longer side of A3 at that. */
  private static final float MOST_DOTS = 4960;

  /**
   * The longer side of A3. A larger page is a scan that does not say how fine it is: taken as A4.
   */
  private static final float LARGEST = 1200;

  private static final float A4 = 842;

  private final OcrJob job;

  PdfPicturePage(OcrJob job) {
    this.job = job;
  }

  void write(PDDocument document, XHTMLContentHandler xhtml) throws IOException, SAXException {
    if (job.page() < 1 || job.page() > document.getNumberOfPages()) {
      return;
    }
    PDPage page = document.getPage(job.page() - 1);
    Picture picture = draw(document, page);
    List<OcrWord> words = new TesseractRun(job).read(picture);
    write(picture, PointsPerDot.of(page, picture), OcrLine.of(words, picture), xhtml);
  }

  private void write(
      Picture picture, PointsPerDot scale, List<OcrLine> lines, XHTMLContentHandler xhtml)
      throws SAXException {
    LayoutWriter out = new LayoutWriter(xhtml);
    out.startPage(
        new LayoutWriter.Sheet(
            job.page(), scale.points(picture.width()), scale.points(picture.height())),
        Optional.of(Layout.DONE));
    for (OcrLine line : lines) {
      out.line(
          line.isDoubtful(picture) ? Layout.DOUBTFUL : Layout.LINE, line.spot(scale), line.runs());
    }
    out.endPage();
  }

  private Picture draw(PDDocument document, PDPage page) throws IOException {
    float longer = longer(page.getCropBox());
    float dots = Math.min(DOTS_PER_INCH, MOST_DOTS * POINTS_PER_INCH / longer);
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage drawn = renderer.renderImageWithDPI(job.page() - 1, dots, ImageType.GRAY);
    byte[] grey = ((DataBufferByte) drawn.getRaster().getDataBuffer()).getData();
    return new Picture(drawn.getWidth(), drawn.getHeight(), grey);
  }

  private static float longer(PDRectangle box) {
    return Math.max(1, Math.max(box.getWidth(), box.getHeight()));
  }

  /** How long a dot of the picture is on the page. */
  record PointsPerDot(float factor) {
    static PointsPerDot of(PDPage page, Picture picture) {
      float longer = longer(page.getCropBox());
      float printed = longer > LARGEST ? A4 : longer;
      return new PointsPerDot(printed / Math.max(picture.width(), picture.height()));
    }

    float points(float dots) {
      return factor * dots;
    }
  }
}
