package org.councilnotes.extract.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** The style of a glyph, as far as it carries meaning. */
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

  /** A line along words, with the XHTML element that stands for it. */
  enum Decoration {
    NONE(""),
    UNDERLINED("u"),
    STRUCK("s");

    /** Thickest line, as a share of the font size; a thicker one is a bar. */
    private static final float THICKEST = 0.15f;

    /**
     * Heights above the baseline, as shares of the font size, at which a line strikes through small
     * letters.
     */
    private static final float STRUCK_FROM = 0.15f;

    private static final float STRUCK_TO = 0.42f;

    /** Depth below the baseline; a line further down is the border of a table. */
    private static final float UNDERLINED_TO = 0.22f;

    private final String element;

    Decoration(String element) {
      this.element = element;
    }

    /** The element that stands for it; empty where there is none. */
    Optional<String> element() {
      return Optional.of(element).filter(e -> !e.isEmpty());
    }

    /** Determines the decoration of a glyph by the rules of its page. */
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
