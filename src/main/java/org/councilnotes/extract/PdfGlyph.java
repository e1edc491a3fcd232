package org.councilnotes.extract;

import java.text.Normalizer;
import org.apache.pdfbox.text.TextPosition;

/**
 * A sign printed upright, or the gap between two words. Lengths are points from the top left corner
 * of the page; {@code y} is of the baseline.
 */
final class PdfGlyph {

  private final String text;
  private final GlyphLook look;
  private final float x;
  private final float y;
  private final float right;
  private final float size;
  private final float height;
  private final float space;
  private final float along;
  private final boolean blank;

  private PdfGlyph(String text, GlyphLook look, Box box, Type type) {
    this.text = text;
    this.look = look;
    this.x = box.x();
    this.y = box.y();
    this.right = box.right();
    this.size = box.size();
    this.height = type.height();
    this.space = type.space();
    this.along = type.along();
    this.blank = text.isBlank();
  }

  /** Where it stands. */
  private record Box(float x, float y, float right, float size) {}

  /**
   * What tells lines apart.
   *
   * @param space the width of a blank
   * @param along its place on the page as it lies, not as it is read
   */
  private record Type(float height, float space, float along) {
    static final Type GAP = new Type(0, 0, 0);
  }

  /** The rendering matrix knows the page's own scale, which the font's size leaves out. */
  static PdfGlyph of(TextPosition p, GlyphLook look) {
    float x = p.getXDirAdj();
    Box box = new Box(x, p.getYDirAdj(), x + p.getWidthDirAdj(), p.getYScale());
    Type type = new Type(p.getHeightDir(), p.getWidthOfSpace(), p.getX());
    return new PdfGlyph(letters(p.getUnicode()), look, box, type);
  }

  /** A gap between two words, in the look of the first. */
  static PdfGlyph gap(PdfGlyph word, float x, float right) {
    return new PdfGlyph(" ", word.look, new Box(x, word.y, right, word.size), Type.GAP);
  }

  PdfGlyph with(Decor decor) {
    Box box = new Box(x, y, right, size);
    return new PdfGlyph(text, look.with(decor), box, new Type(height, space, along));
  }

  /** Whether it is printed upright on the page. */
  static boolean isUpright(TextPosition glyph) {
    float across = Math.abs(glyph.getTextMatrix().getShearY());
    float up = Math.abs(glyph.getTextMatrix().getScaleY());
    return glyph.getDir() == 0 && across <= 0.05f * Math.max(up, 0.01f);
  }

  /** A ligature's letters; anything else as it is. */
  private static String letters(String printed) {
    for (int i = 0; i < printed.length(); i++) {
      if (isLigature(printed.charAt(i))) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC);
      }
    }
    return printed;
  }

  /** The ligatures of Latin print, which stand for several letters. */
  private static boolean isLigature(char sign) {
    return sign >= '\uFB00' && sign <= '\uFB06';
  }

  String text() {
    return text;
  }

  GlyphLook look() {
    return look;
  }

  float x() {
    return x;
  }

  float y() {
    return y;
  }

  float right() {
    return right;
  }

  float size() {
    return size;
  }

  float height() {
    return height;
  }

  /** The width of a blank in its font. */
  float space() {
    return space;
  }

  /** Its place along the page as it lies, not as it is read. */
  float along() {
    return along;
  }

  boolean isBlank() {
    return blank;
  }
}
