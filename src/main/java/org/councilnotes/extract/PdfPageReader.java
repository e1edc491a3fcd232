package org.councilnotes.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;

/** Collects the glyphs of each page into lines, with the rules drawn between them. */
final class PdfPageReader extends PDFTextStripper {

  /** A gap wider than this many times the size of the print ends a line element. */
  private static final float WIDE_GAP = 1.4f;

  private final XHTMLContentHandler xhtml;
  private final RuleCollector rules = new RuleCollector(this);
  private final PictureCollector pictures = new PictureCollector(this);
  private final List<Integer> unread = new ArrayList<>();
  private List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder rotated = new StringBuilder();
  private PdfLine line = new PdfLine();
  private long letters;

  PdfPageReader(XHTMLContentHandler xhtml) {
    this.xhtml = xhtml;
    setSortByPosition(true);
    setSuppressDuplicateOverlappingText(true);
  }

  /** Reads every page and gives the numbers of those whose text is only in their pictures. */
  List<Integer> readAll(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return List.copyOf(unread);
  }

  /** Whether no page had text, or a picture that may hold some. */
  boolean foundNothing() {
    return letters == 0 && unread.isEmpty();
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (PdfLine.isUpright(glyph)) {
      super.processTextPosition(glyph);
    } else {
      rotated.append(glyph.getUnicode());
    }
  }

  /** Words are told apart by what is printed, not by PDFBox: it parts narrow letters. */
  @Override
  protected void writeString(String text, List<TextPosition> glyphs) {
    for (TextPosition glyph : glyphs) {
      if (!line.isEmpty() && line.gapBefore(glyph) > WIDE_GAP * line.size()) {
        endLine();
      }
      line.add(glyph);
    }
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    endLine();
    try {
      write(page);
    } catch (SAXException e) {
      throw new IOException(e);
    }
    lines = new ArrayList<>();
    rules.clear();
    pictures.clear();
    rotated.setLength(0);
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(line);
      line = new PdfLine();
    }
  }

  private void write(PDPage page) throws SAXException {
    PDRectangle box = page.getCropBox();
    boolean lying = page.getRotation() % 180 != 0;
    float width = lying ? box.getHeight() : box.getWidth();
    float height = lying ? box.getWidth() : box.getHeight();
    LayoutWriter out = new LayoutWriter(xhtml);
    letters += letters();
    PageContent content = new PageContent(letters(), pictures.shareOf(box), rules.paintings());
    if (content.needsOcr()) {
      unread.add(getCurrentPageNo());
    }
    out.startPage(new LayoutWriter.Sheet(getCurrentPageNo(), width, height), content.ocr());
    List<PdfRule> drawn = rules.within(box);
    for (PdfLine each : RaisedPrint.settled(lines)) {
      for (PdfLine part : each.partedBy(drawn)) {
        part.decorateBy(drawn);
        out.line(part);
      }
    }
    if (!rotated.toString().isBlank()) {
      out.rotated(rotated.toString());
    }
    for (PdfRule rule : drawn) {
      out.rule(rule);
    }
    out.endPage();
  }

  private int letters() {
    return lines.stream().mapToInt(PdfLine::length).sum();
  }
}
