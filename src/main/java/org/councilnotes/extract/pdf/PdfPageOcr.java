package org.councilnotes.extract.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.sax.XHTMLContentHandler;
import org.councilnotes.extract.PageMarkup;
import org.councilnotes.extract.ocr.OcrLineMetrics;
import org.councilnotes.extract.ocr.OcrRequest;
import org.councilnotes.extract.ocr.OcrWord;
import org.councilnotes.extract.ocr.PageBitmap;
import org.councilnotes.extract.ocr.Tesseract;
import org.xml.sax.SAXException;

/** Reads one page of a PDF by OCR. Runs in a forked process, as the content may be hostile. */
record PdfPageOcr(OcrRequest job) {

  /** The resolution that suits tesseract best. */
  private static final float DOTS_PER_INCH = 300;

  private static final float POINTS_PER_INCH = 72;

  /** Longer side of A3 in pixels at that resolution. */
  private static final float MOST_DOTS = 4960;

  /** Longer side of A3 in points. A larger page is a scan without resolution and is taken as A4. */
  private static final float LARGEST = 1200;

  private static final float A4 = 842;

  void write(PDDocument document, XHTMLContentHandler xhtml) throws IOException, SAXException {
    if (job.page() < 1 || job.page() > document.getNumberOfPages()) {
      return;
    }
    PDPage page = document.getPage(job.page() - 1);
    PageBitmap picture = draw(document, page);
    List<OcrWord> words = new Tesseract.Run(job).read(picture);
    write(picture, PointsPerDot.of(page, picture), OcrLine.of(words, picture), xhtml);
  }

  private void write(
      PageBitmap picture, PointsPerDot scale, List<OcrLine> lines, XHTMLContentHandler xhtml)
      throws SAXException {
    PageMarkupWriter out = new PageMarkupWriter(xhtml);
    out.startPage(
        new PageMarkupWriter.Sheet(
            job.page(), scale.points(picture.width()), scale.points(picture.height())),
        Optional.of(PageMarkup.DONE));
    for (OcrLine line : lines) {
      out.line(
          line.isDoubtful(picture) ? PageMarkup.DOUBTFUL : PageMarkup.LINE,
          line.spot(scale),
          line.runs());
    }
    out.endPage();
  }

  private PageBitmap draw(PDDocument document, PDPage page) throws IOException {
    float longer = longer(page.getCropBox());
    float dots = Math.min(DOTS_PER_INCH, MOST_DOTS * POINTS_PER_INCH / longer);
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage drawn = renderer.renderImageWithDPI(job.page() - 1, dots, ImageType.GRAY);
    byte[] grey = ((DataBufferByte) drawn.getRaster().getDataBuffer()).getData();
    return new PageBitmap(drawn.getWidth(), drawn.getHeight(), grey);
  }

  private static float longer(PDRectangle box) {
    return Math.max(1, Math.max(box.getWidth(), box.getHeight()));
  }

  /** Length of a pixel of the bitmap on the page, in points. */
  record PointsPerDot(float factor) {
    static PointsPerDot of(PDPage page, PageBitmap picture) {
      float longer = longer(page.getCropBox());
      float printed = longer > LARGEST ? A4 : longer;
      return new PointsPerDot(printed / Math.max(picture.width(), picture.height()));
    }

    float points(float dots) {
      return factor * dots;
    }
  }

  /**
   * Words on one baseline without a wide gap between them.
   *
   * @param print metrics of the whole line
   */
  private record OcrLine(List<OcrWord> words, OcrLineMetrics print) {

    /** A gap wider than this multiple of the font size ends a line element, as in PDF text. */
    private static final float WIDE_GAP = 1.4f;

    /** Confidence below which words are mostly noise. */
    private static final float DOUBTFUL = 25;

    private static final float FOOT = 0.9f;

    /** Borders of tables, as tesseract reads them. */
    private static final Pattern BORDER = Pattern.compile("[|_]{1,60}");

    /** The lines of a page, in the order in which tesseract read them. */
    static List<OcrLine> of(List<OcrWord> words, PageBitmap picture) {
      Map<String, List<OcrWord>> lines = new LinkedHashMap<>();
      words.forEach(w -> lines.computeIfAbsent(w.line(), l -> new ArrayList<>()).add(w));
      List<OcrLine> all = new ArrayList<>();
      lines.values().forEach(line -> all.addAll(parted(line, OcrLineMetrics.of(line, picture))));
      return all;
    }

    private static List<OcrLine> parted(List<OcrWord> line, OcrLineMetrics print) {
      List<OcrLine> parts = new ArrayList<>();
      List<OcrWord> open = new ArrayList<>();
      for (OcrWord word : line) {
        if (!open.isEmpty() && parts(open.getLast(), word, print)) {
          parts.add(new OcrLine(List.copyOf(open), print));
          open.clear();
        }
        open.add(word);
      }
      parts.add(new OcrLine(List.copyOf(open), print));
      return parts;
    }

    private static boolean parts(OcrWord word, OcrWord next, OcrLineMetrics print) {
      return next.box().left() - word.box().right() > WIDE_GAP * print.size()
          || isBorder(word) != isBorder(next);
    }

    private static boolean isBorder(OcrWord word) {
      return BORDER.matcher(word.text()).matches();
    }

    /**
     * Whether it is a border or noise; initials of drafters at the foot of a page count as noise,
     * too.
     */
    boolean isDoubtful(PageBitmap picture) {
      boolean unsure = words.stream().allMatch(w -> w.confidence() < DOUBTFUL);
      return isBorder(words.getFirst()) || (unsure && print.baseline() < FOOT * picture.height());
    }

    PageMarkupWriter.LinePosition spot(PdfPageOcr.PointsPerDot scale) {
      OcrWord.Box first = words.getFirst().box();
      return new PageMarkupWriter.LinePosition(
          scale.points(first.left()),
          scale.points(print.baseline()),
          scale.points(words.getLast().box().right()),
          scale.points(first.right()),
          scale.points(print.size()));
    }

    List<PdfLine.Run> runs() {
      List<PdfLine.Run> runs = new ArrayList<>();
      for (OcrWord word : words) {
        GlyphStyle look = new GlyphStyle(print.bold(), false, print.isRaised(word));
        PdfLine.Run last = runs.isEmpty() ? null : runs.getLast();
        if (last == null) {
          runs.add(new PdfLine.Run(word.text(), look));
        } else if (last.look().equals(look)) {
          runs.set(runs.size() - 1, new PdfLine.Run(last.text() + " " + word.text(), look));
        } else {
          runs.set(runs.size() - 1, new PdfLine.Run(last.text() + " ", last.look()));
          runs.add(new PdfLine.Run(word.text(), look));
        }
      }
      return runs;
    }
  }
}
