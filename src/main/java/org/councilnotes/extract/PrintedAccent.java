package org.councilnotes.extract;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Joins accents that are printed over a letter, as older typesetters do, to the letter. Which
 * accent a sign stands for, and whether it lies over the letter, PDFBox knows.
 */
final class PrintedAccent {

  /** Asked for by the constructor and by nothing here. */
  private static final PDFont ANY = new PDType1Font(FontName.TIMES_ROMAN);

  private PrintedAccent() {}

  /** One sign for two that were printed one after the other; empty where both stand alone. */
  static Optional<PdfGlyph> joined(PdfGlyph before, PdfGlyph glyph) {
    if (glyph.isAccent()) {
      return over(before, glyph);
    }
    return before.isAccent() ? over(glyph, before) : Optional.empty();
  }

  private static Optional<PdfGlyph> over(PdfGlyph letter, PdfGlyph mark) {
    TextPosition base = position(letter);
    TextPosition accent = position(mark);
    if (!base.contains(accent)) {
      return Optional.empty();
    }
    base.mergeDiacritic(accent);
    return Optional.of(letter.with(Sign.of(base.getUnicode())));
  }

  private static TextPosition position(PdfGlyph glyph) {
    Matrix place = new Matrix(glyph.size(), 0, 0, glyph.size(), glyph.x(), -glyph.y());
    float width = glyph.right() - glyph.x();
    return new TextPosition(
        0,
        0,
        0,
        place,
        glyph.right(),
        -glyph.y(),
        glyph.height(),
        width,
        glyph.space(),
        glyph.text(),
        new int[] {0},
        ANY,
        glyph.size(),
        (int) glyph.size());
  }
}
