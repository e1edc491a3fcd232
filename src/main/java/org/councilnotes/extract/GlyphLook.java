package org.councilnotes.extract;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** How a glyph is printed, as far as meaning hangs on it. */
record GlyphLook(boolean bold, boolean italic, boolean superscript, Decor decor) {

  private static final int SEMIBOLD = 600;

  GlyphLook(boolean bold, boolean italic, boolean superscript) {
    this(bold, italic, superscript, Decor.NONE);
  }

  static GlyphLook of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null && (descriptor.getFontWeight() >= SEMIBOLD || descriptor.isForceBold());
    boolean slanted = descriptor != null && descriptor.isItalic();
    return new GlyphLook(
        heavy || name.contains("bold") || name.contains("black"),
        slanted || name.contains("italic") || name.contains("oblique"),
        false);
  }

  GlyphLook raised() {
    return new GlyphLook(bold, italic, true, decor);
  }

  GlyphLook with(Decor newDecor) {
    return new GlyphLook(bold, italic, superscript, newDecor);
  }
}
