package org.councilnotes.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Collects the glyphs of each page into lines, with the rules drawn between them. */
final class PdfPageReader extends PDFTextStripper {

  /** Said where a file has no page at all, be it that its tree of pages leads nowhere. */
  static final String NO_PAGES = "no page of the PDF found";

  private final XHTMLContentHandler xhtml;
  private final RuleCollector rules = new RuleCollector(this);
  private final PictureCollector pictures = new PictureCollector(this);
  private final ReplacedText replaced = new ReplacedText();
  private final IdentityHashMap<PDFont, FontPrint> fonts = new IdentityHashMap<>();
  private final PdfDrawing drawing = new PdfDrawing();
  private final Metadata metadata;
  private final List<Integer> unread = new ArrayList<>();
  private @Nullable PagePrint print;
  private long letters;

  PdfPageReader(XHTMLContentHandler xhtml, Metadata metadata) {
    this.xhtml = xhtml;
    this.metadata = metadata;
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
  protected void startPage(PDPage page) {
    print = new PagePrint(page);
  }

  /**
   * Takes a sign as it stands. PDFBox would make an object of each with all that can be asked of
   * it, in several times the time that reading takes.
   */
  @Override
  protected void showGlyph(Matrix space, PDFont font, int code, Vector shift) throws IOException {
    FontPrint known = font(font);
    Sign sign = known.sign(code);
    if (!PagePrint.isUpright(space)) {
      print().addRotated(sign);
      return;
    }
    Sign read = replaced.of(sign);
    if (!read.isNothing()) {
      print().add(read, known, space, end(font.isVertical() ? across(font, code) : shift));
    }
  }

  private FontPrint font(PDFont font) throws IOException {
    FontPrint known = fonts.get(font);
    if (known == null) {
      known = new FontPrint(font, computeFontHeight(font));
      fonts.put(font, known);
    }
    return known;
  }

  /** Print that runs downwards shifts by heights; what counts here is how wide it is. */
  private static Vector across(PDFont font, int code) throws IOException {
    return new Vector(font.getWidth(code) / 1000, 0);
  }

  /** Where a sign ends along the page's width that shifts the place of the next one so. */
  private float end(Vector shift) {
    PDTextState text = getGraphicsState().getTextState();
    Matrix line = getTextMatrix();
    Matrix page = getGraphicsState().getCurrentTransformationMatrix();
    float x = shift.getX() * text.getFontSize() * (text.getHorizontalScaling() / 100);
    float y = shift.getY() * text.getFontSize();
    float along = x * line.getScaleX() + y * line.getShearX() + line.getTranslateX();
    float up = x * line.getShearY() + y * line.getScaleY() + line.getTranslateY();
    return along * page.getScaleX() + up * page.getShearX() + page.getTranslateX();
  }

  private PagePrint print() {
    return Objects.requireNonNull(print, "outside of a page");
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
    // What PDFBox would write is not asked for.
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    try {
      write(page);
    } catch (SAXException e) {
      throw new IOException(e);
    }
    fonts.clear();
    rules.clear();
    pictures.clear();
    print = null;
  }

  private void write(PDPage page) throws SAXException {
    PDRectangle box = page.getCropBox();
    boolean lying = page.getRotation() % 180 != 0;
    float width = lying ? box.getHeight() : box.getWidth();
    float height = lying ? box.getWidth() : box.getHeight();
    LayoutWriter out = new LayoutWriter(xhtml);
    List<PdfLine> lines = print().lines();
    int signs = lines.stream().mapToInt(PdfLine::length).sum();
    letters += signs;
    PageContent content =
        new PageContent(signs, pictures.shareOf(box), pictures.pixels(), rules.paintings());
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
    if (!print().rotated().isBlank()) {
      out.rotated(print().rotated());
    }
    for (PdfRule rule : drawn) {
      out.rule(rule);
    }
    out.endPage();
  }
}
