package org.councilnotes.extract.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** How a glyph is printed, as far as meaning hangs on it. */
record GlyphStyle(boolean bold, boolean italic, boolean superscript, Decoration decor) {

  private static final int SEMIBOLD = 600;

  GlyphStyle(boolean bold, boolean italic, boolean superscript) {
    this(bold, italic, superscript, Decoration.NONE);
  }

  static GlyphStyle of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null && (descriptor.getFontWeight() >= SEMIBOLD || descriptor.isForceBold());
    boolean slanted = descriptor != null && descriptor.isItalic();
    return new GlyphStyle(
        heavy || name.contains("bold") || name.contains("black"),
        slanted || name.contains("italic") || name.contains("oblique"),
        false);
  }

  GlyphStyle raised() {
    return new GlyphStyle(bold, italic, true, decor);
  }

  GlyphStyle with(Decoration newDecor) {
    return new GlyphStyle(bold, italic, superscript, newDecor);
  }

  /** A line drawn along words, with the element of XHTML that says so. */
  enum Decoration {
    NONE(""),
    UNDERLINED("u"),
    STRUCK("s");

    /** Thicker than this share of the print is a bar, not a line along words. */
    private static final float THICKEST = 0.15f;

    /** Heights over the baseline in shares of the print: through the small letters. */
    private static final float STRUCK_FROM = 0.15f;

    private static final float STRUCK_TO = 0.42f;

    /** Depth under the baseline: lower lies the border of a table. */
    private static final float UNDERLINED_TO = 0.22f;

    private final String element;

    Decoration(String element) {
      this.element = element;
    }

    /** The element that stands for it; empty where there is none. */
    Optional<String> element() {
      return Optional.of(element).filter(e -> !e.isEmpty());
    }

    /** What the rules of a page do to print. */
    static Decoration of(PdfGlyph print, List<PdfRule> rules) {
      Decoration found = NONE;
      for (PdfRule rule : rules) {
        boolean thin = rule.bottom() - rule.y() < THICKEST * print.size();
        if (thin && rule.isAlong(print.x(), print.right())) {
          Decoration decoration = at((print.y() - (rule.y() + rule.bottom()) / 2) / print.size());
          found = decoration.compareTo(found) > 0 ? decoration : found;
        }
      }
      return found;
    }

    private static Decoration at(float height) {
      if (height >= STRUCK_FROM && height <= STRUCK_TO) {
        return STRUCK;
      }
      return height <= 0 && height >= -UNDERLINED_TO ? UNDERLINED : NONE;
    }
  }
}
