package org.councilnotes.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;

/** Collects the glyphs of each page into lines, with the rules drawn between them. */
final class PdfPageReader extends PDFTextStripper {

  /** Said where a file has no page at all, be it that its tree of pages leads nowhere. */
  static final String NO_PAGES = "no page of the PDF found";

  private final XHTMLContentHandler xhtml;
  private final RuleCollector rules = new RuleCollector(this);
  private final PictureCollector pictures = new PictureCollector(this);
  private final Overprint overprint = new Overprint();
  private final ReplacedText replaced = new ReplacedText();
  private final IdentityHashMap<PDFont, GlyphLook> looks = new IdentityHashMap<>();
  private final PdfDrawing drawing = new PdfDrawing();
  private final Metadata metadata;
  private final List<Integer> unread = new ArrayList<>();
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder rotated = new StringBuilder();
  private long letters;

  PdfPageReader(XHTMLContentHandler xhtml, Metadata metadata) {
    this.xhtml = xhtml;
    this.metadata = metadata;
    setSuppressDuplicateOverlappingText(false); // Overprint does the same, several times faster
  }

  /**
   * Reads every page and gives the numbers of those whose text is only in their pictures.
   *
   * @throws LimitReached where a page is drawn by too much
   */
  List<Integer> readAll(PDDocument document) throws IOException {
    if (!document.getPages().iterator().hasNext()) {
      throw new IOException(NO_PAGES);
    }
    writeText(document, Writer.nullWriter());
    return List.copyOf(unread);
  }

  /** Whether no page had text, or a picture that may hold some. */
  boolean foundNothing() {
    return letters == 0 && unread.isEmpty();
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (getCurrentPageNo() > Limit.PAGES.most()) {
      Remark.MISSING.add(metadata, Limit.PAGES.words());
    } else {
      drawing.page(page);
      super.processPage(page);
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    drawing.form(form);
    super.showForm(form);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    drawing.form(form);
    super.showTransparencyGroup(form);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (!PdfGlyph.isUpright(glyph)) {
      rotated.append(glyph.getUnicode());
    } else if (replaced.isOpen() || !overprint.repeats(glyph)) {
      super.processTextPosition(glyph);
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    replaced.begin(properties);
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    replaced.end();
    super.endMarkedContentSequence();
  }

  /** Lines and words are told apart by what is printed, not by PDFBox: it parts narrow letters. */
  @Override
  protected void writePage() {
    for (List<TextPosition> article : getCharactersByArticle()) {
      List<PdfGlyph> glyphs = new ArrayList<>(article.size());
      for (TextPosition glyph : article) {
        glyphs.add(PdfGlyph.of(glyph, looks.computeIfAbsent(glyph.getFont(), GlyphLook::of)));
      }
      lines.addAll(GlyphLines.of(glyphs));
    }
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    try {
      write(page);
    } catch (SAXException e) {
      throw new IOException(e);
    }
    lines.clear();
    looks.clear();
    overprint.clear();
    rules.clear();
    pictures.clear();
    rotated.setLength(0);
  }

  private void write(PDPage page) throws SAXException {
    PDRectangle box = page.getCropBox();
    boolean lying = page.getRotation() % 180 != 0;
    float width = lying ? box.getHeight() : box.getWidth();
    float height = lying ? box.getWidth() : box.getHeight();
    LayoutWriter out = new LayoutWriter(xhtml);
    letters += letters();
    PageContent content =
        new PageContent(letters(), pictures.shareOf(box), pictures.pixels(), rules.paintings());
    if (content.canBeOcred()) {
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
