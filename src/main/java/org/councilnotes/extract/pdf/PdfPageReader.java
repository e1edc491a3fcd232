package org.councilnotes.extract.pdf;

import java.awt.geom.Rectangle2D;
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
import java.util.function.IntFunction;
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
import org.councilnotes.extract.StructureTag;
import org.councilnotes.extract.ocr.OcrCriteria;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Collects the glyphs of each page into lines, and the rules between them. */
public final class PdfPageReader extends PDFTextStripper {

  /** Message for a file without any page, or with a broken page tree. */
  public static final String NO_PAGES = "no page of the PDF found";

  /** Font of text before which no font was set. */
  private static final PDFont NO_FONT = new PDType1Font(FontName.HELVETICA);

  private final XHTMLContentHandler xhtml;
  private final RuleCollector rules = new RuleCollector(this);
  private final ImageCollector pictures = new ImageCollector(this);
  private final ActualText replaced = new ActualText();
  private final MarkedContent marked = new MarkedContent();
  private final IdentityHashMap<PDFont, CachedFont> fonts = new IdentityHashMap<>();
  private final PdfDrawingLimits drawing = new PdfDrawingLimits();
  private final Metadata metadata;
  private final List<Integer> unread = new ArrayList<>();
  private @Nullable PageGlyphs print;
  private long letters;
  private @Nullable StructureTags tags;

  PdfPageReader(XHTMLContentHandler xhtml, Metadata metadata) {
    this.xhtml = xhtml;
    this.metadata = metadata;
  }

  /**
   * Reads every page and returns the numbers of those that need OCR.
   *
   * @throws FileLimit.LimitExceededException where the content of a page is above a limit
   */
  List<Integer> readAll(PDDocument document) throws IOException {
    if (!document.getPages().iterator().hasNext()) {
      throw new IOException(NO_PAGES);
    }
    tags = StructureTags.of(document);
    writeText(document, Writer.nullWriter());
    return List.copyOf(unread);
  }

  /** Whether no page has text, or a picture that may contain text. */
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
    marked.clear();
  }

  @Override
  protected void showText(byte[] string) throws IOException {
    PDFont font = getGraphicsState().getTextState().getFont();
    GlyphPositioner shown =
        new GlyphPositioner(getGraphicsState(), font(font == null ? NO_FONT : font));
    if (shown.isUpright()) {
      CachedFont.SizedFont look = shown.look();
      shown.show(string, (sign, spot) -> add(replaced.of(sign), look, spot));
    } else {
      shown.show(string, (sign, spot) -> print().addRotated(sign));
    }
  }

  private void add(GlyphText sign, CachedFont.SizedFont look, GlyphPositioner.GlyphPosition spot) {
    if (!sign.isNothing()) {
      print().add(sign, look, spot, marked.tag());
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

  private StructureTags requireTags() {
    return Objects.requireNonNull(tags, "outside of a document");
  }

  private PageGlyphs print() {
    return Objects.requireNonNull(print, "outside of a page");
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    replaced.begin(properties);
    marked.begin(tag, properties, identifier -> requireTags().of(getCurrentPageNo(), identifier));
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    replaced.end();
    marked.end();
    super.endMarkedContentSequence();
  }

  /**
   * Does nothing: lines and words are built from glyph positions, as PDFBox splits words of narrow
   * letters.
   */
  @Override
  protected void writePage() {
    // PDFBox's own output is not used.
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
    List<PdfLine> merged = SuperscriptMerger.merge(lines);
    for (PdfLine each : merged) {
      List<PdfRule> along = drawn.stream().filter(rule -> each.isDecorated(rule, merged)).toList();
      for (PdfLine part : each.splitAt(drawn)) {
        part.applyDecoration(along);
        out.line(part);
      }
    }
    if (!print().rotated().isBlank()) {
      out.rotated(print().rotated());
    }
    for (PdfRule rule : drawn) {
      out.rule(rule);
    }
    for (Rectangle2D.Float area : rules.figures(box)) {
      out.figure(area);
    }
    out.endPage();
  }

  /**
   * Tracks the innermost tag of marked content. Content within a piece that has an identifier or is
   * an artifact belongs to it (ISO 32000-1, 14.7.4 and 14.8.2.2).
   */
  private static final class MarkedContent {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final Deque<StructureTag> open = new ArrayDeque<>();

    void clear() {
      open.clear();
    }

    void begin(
        @Nullable COSName tag,
        @Nullable COSDictionary properties,
        IntFunction<StructureTag> ofIdentifier) {
      int identifier = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
      if (ARTIFACT.equals(tag)) {
        open.push(StructureTag.ARTIFACT);
      } else {
        open.push(identifier < 0 ? tag() : ofIdentifier.apply(identifier));
      }
    }

    void end() {
      open.poll();
    }

    StructureTag tag() {
      return open.isEmpty() ? StructureTag.NONE : open.getFirst();
    }
  }

  /**
   * Tracks marked content with replacement text, which takes the place of its glyphs' text (ISO
   * 32000-1, 14.9.4). As in PDFBox, nested marked content ends the outer one.
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

    /**
     * The text of a glyph; within such content the whole replacement text for the first glyph and
     * none for the others.
     */
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
   * Merges superscripts that were grouped as a line of their own into their line: the mark of a
   * footnote before its text, or a call between words.
   */
  private static final class SuperscriptMerger {

    /** Longest superscript in characters: marks of notes and endings of ordinals. */
    private static final int LONGEST = 4;

    /** Highest font size, as a share of that of the line. */
    private static final float SMALLER = 0.85f;

    /** Least and highest raise, as shares of the font size of the line. */
    private static final float LEAST_RAISE = 0.12f;

    private static final float MOST_RAISE = 0.6f;

    /** Widest gap between the mark of a note and its text, as a multiple of the font size. */
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

    /** Points between the two along the line; 0 where the mark lies within it. */
    private static float distance(PdfLine mark, PdfLine line) {
      return Math.max(0, Math.max(line.x() - mark.right(), mark.x() - line.right()));
    }
  }
}
