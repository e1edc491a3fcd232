package org.councilnotes.extract.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.extract.ocr.OcrCriteria;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Collects the glyphs of each page into lines, with the rules drawn between them. */
public final class PdfPageReader extends PDFTextStripper {

  /** Said where a file has no page at all, be it that its tree of pages leads nowhere. */
  public static final String NO_PAGES = "no page of the PDF found";

  /** Of text before which no font was set. */
  private static final PDFont NO_FONT = new PDType1Font(FontName.HELVETICA);

  private final XHTMLContentHandler xhtml;
  private final RuleCollector rules = new RuleCollector(this);
  private final ImageCollector pictures = new ImageCollector(this);
  private final ActualText replaced = new ActualText();
  private final IdentityHashMap<PDFont, CachedFont> fonts = new IdentityHashMap<>();
  private final PdfDrawingLimits drawing = new PdfDrawingLimits();
  private final Metadata metadata;
  private final List<Integer> unread = new ArrayList<>();
  private @Nullable PageGlyphs print;
  private long letters;

  PdfPageReader(XHTMLContentHandler xhtml, Metadata metadata) {
    this.xhtml = xhtml;
    this.metadata = metadata;
  }

  /**
   * Reads every page and gives the numbers of those whose text is only in their pictures.
   *
   * @throws FileLimit.LimitExceededException where a page is drawn by too much
   */
  List<Integer> readAll(PDDocument document) throws IOException {
    if (!document.getPages().iterator().hasNext()) {
      throw new IOException(NO_PAGES);
    }
    writeText(document, Writer.nullWriter());
    return List.copyOf(unread);
  }

  /** Whether no page had text, or a picture that may hold some. */
  boolean hasNoContent() {
    return letters == 0 && unread.isEmpty();
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (getCurrentPageNo() > FileLimit.PAGES.maximum()) {
      ParserRemark.MISSING.add(metadata, FileLimit.PAGES.reason());
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
    print = new PageGlyphs(page);
  }

  @Override
  protected void showText(byte[] string) throws IOException {
    PDFont font = getGraphicsState().getTextState().getFont();
    GlyphPositioner shown =
        new GlyphPositioner(getGraphicsState(), font(font == null ? NO_FONT : font));
    if (shown.isUpright()) {
      CachedFont.Look look = shown.look();
      shown.show(string, (sign, spot) -> add(replaced.of(sign), look, spot));
    } else {
      shown.show(string, (sign, spot) -> print().addRotated(sign));
    }
  }

  private void add(GlyphText sign, CachedFont.Look look, GlyphPositioner.Spot spot) {
    if (!sign.isNothing()) {
      print().add(sign, look, spot);
    }
  }

  private CachedFont font(PDFont font) throws IOException {
    CachedFont known = fonts.get(font);
    if (known == null) {
      known = new CachedFont(font, computeFontHeight(font));
      fonts.put(font, known);
    }
    return known;
  }

  private PageGlyphs print() {
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
    PageMarkupWriter out = new PageMarkupWriter(xhtml);
    List<PdfLine> lines = print().lines();
    int signs = lines.stream().mapToInt(PdfLine::length).sum();
    letters += signs;
    OcrCriteria content =
        new OcrCriteria(signs, pictures.shareOf(box), pictures.pixels(), rules.paintings());
    if (content.isReadableByOcr()) {
      unread.add(getCurrentPageNo());
    }
    out.startPage(new PageMarkupWriter.Sheet(getCurrentPageNo(), width, height), content.ocr());
    List<PdfRule> drawn = rules.within(box);
    for (PdfLine each : SuperscriptMerger.merge(lines)) {
      for (PdfLine part : each.splitAt(drawn)) {
        part.applyDecoration(drawn);
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

  /**
   * Follows the stretches of a page for which the file gives the text itself, in the place of what
   * the signs say (ISO 32000-1, 14.9.4). As for PDFBox, a stretch within another ends that one's.
   */
  private static final class ActualText {

    private static final String SOFT_HYPHEN = "\u00AD";

    private final Deque<Boolean> stretches = new ArrayDeque<>();
    private @Nullable String text;

    void begin(@Nullable COSDictionary properties) {
      String given = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
      text = given == null ? null : given.replace(SOFT_HYPHEN, "");
      stretches.push(given != null);
    }

    void end() {
      if (!stretches.isEmpty() && stretches.pop()) {
        text = null;
      }
    }

    /** A sign itself; in such a stretch all its text for the first sign and nothing for others. */
    GlyphText of(GlyphText printed) {
      if (text == null) {
        return printed;
      }
      GlyphText given = text.isEmpty() ? GlyphText.NONE : GlyphText.of(text);
      text = "";
      return given;
    }
  }

  /**
   * Puts raised print that stands so high that it was read as a line of its own back into its line:
   * a note's mark before its text, a call between the words.
   */
  private static final class SuperscriptMerger {

    /** Marks of notes and the ends of ordinals have so many signs at the most. */
    private static final int LONGEST = 4;

    /** Smaller than this share of its line's print. */
    private static final float SMALLER = 0.85f;

    /** Raised by more and by less than these shares of its line's print. */
    private static final float LEAST_RAISE = 0.12f;

    private static final float MOST_RAISE = 0.6f;

    /** The text of a note may hang this many times its size behind the mark. */
    private static final float HANGING = 4;

    private SuperscriptMerger() {}

    static List<PdfLine> merge(List<PdfLine> lines) {
      List<PdfLine> kept = new ArrayList<>();
      for (PdfLine line : lines) {
        home(line, lines).ifPresentOrElse(home -> home.merge(line), () -> kept.add(line));
      }
      return kept;
    }

    private static Optional<PdfLine> home(PdfLine mark, List<PdfLine> lines) {
      if (mark.length() > LONGEST) {
        return Optional.empty();
      }
      return lines.stream()
          .filter(line -> isRaised(mark, line) && isBeside(mark, line))
          .min(Comparator.comparing(line -> distance(mark, line)));
    }

    private static boolean isRaised(PdfLine mark, PdfLine line) {
      float raise = line.y() - mark.y();
      return mark.size() < SMALLER * line.size()
          && raise > LEAST_RAISE * line.size()
          && raise < MOST_RAISE * line.size();
    }

    private static boolean isBeside(PdfLine mark, PdfLine line) {
      return mark.right() > line.x() - HANGING * line.size()
          && mark.x() < line.right() + line.size() / 2;
    }

    /** Points between the two along the line; 0 where the mark stands within it. */
    private static float distance(PdfLine mark, PdfLine line) {
      return Math.max(0, Math.max(line.x() - mark.right(), mark.x() - line.right()));
    }
  }
}
