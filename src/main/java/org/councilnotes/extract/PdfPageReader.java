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
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Collects the glyphs of each page into lines, with the rules drawn between them. */
final class PdfPageReader extends PDFTextStripper {

  /** Said where a file has no page at all, be it that its tree of pages leads nowhere. */
  static final String NO_PAGES = "no page of the PDF found";

  /** Of text before which no font was set. */
  private static final PDFont NO_FONT = new PDType1Font(FontName.HELVETICA);

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

  @Override
  protected void showText(byte[] string) throws IOException {
    PDFont font = getGraphicsState().getTextState().getFont();
    ShownText shown = new ShownText(getGraphicsState(), font(font == null ? NO_FONT : font));
    if (shown.isUpright()) {
      FontPrint.Look look = shown.look();
      shown.show(string, (sign, spot) -> add(replaced.of(sign), look, spot));
    } else {
      shown.show(string, (sign, spot) -> print().addRotated(sign));
    }
  }

  private void add(Sign sign, FontPrint.Look look, ShownText.Spot spot) {
    if (!sign.isNothing()) {
      print().add(sign, look, spot);
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
