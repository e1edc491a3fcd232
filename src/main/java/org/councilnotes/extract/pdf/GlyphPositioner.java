package org.councilnotes.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;

/**
 * Computes the positions of the glyphs of one string (ISO 32000-1, 9.4.4). PDFBox does the same,
 * but collects more for each glyph and takes several times as long.
 */
final class GlyphPositioner {

  /** Slant above which a glyph is not upright, as a share of its height. */
  private static final float LEANING = 0.05f;

  /** Points; text below this height has no slant. */
  private static final float LOWEST = 0.01f;

  private final CachedFont font;
  private final PDTextState text;
  private final float size;
  private final float scale;
  private final Matrix line;
  private final Matrix page;
  private final Matrix space;

  GlyphPositioner(PDGraphicsState state, CachedFont font) {
    this.font = font;
    text = state.getTextState();
    size = text.getFontSize();
    scale = text.getHorizontalScaling() / 100f;
    line = state.getTextMatrix();
    page = state.getCurrentTransformationMatrix();
    space = new Matrix(size * scale, 0, 0, size, 0, text.getRise()).multiply(line).multiply(page);
  }

  /** Position of a glyph: start and end along the width of the page, in points of the page. */
  record GlyphPosition(float x, float y, float end) {}

  interface Signs {
    void add(GlyphText sign, GlyphPosition spot);
  }

  /** The font at the current size. */
  CachedFont.SizedFont look() {
    return font.look(space);
  }

  /** Whether the text is upright on the page. */
  boolean isUpright() {
    float across = Math.abs(space.getShearY());
    float up = Math.abs(space.getScaleY());
    boolean overhead = space.getScaleY() < 0 && space.getScaleX() < 0;
    return across <= LEANING * Math.max(up, LOWEST) && !overhead;
  }

  /** Passes each glyph on, and advances the text matrix in the graphics state. */
  void show(byte[] string, Signs signs) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(string);
    while (in.available() > 0) {
      int before = in.available();
      int code = font.readCode(in);
      boolean isWordSpace = code == ' ' && before - in.available() == 1;
      CachedFont.Code read = font.code(code);
      signs.add(read.sign(), spot(read));
      advance(read, isWordSpace ? text.getWordSpacing() : 0);
    }
  }

  private GlyphPosition spot(CachedFont.Code code) {
    float rise = text.getRise();
    float along = rise * line.getShearX() + line.getTranslateX();
    float up = rise * line.getScaleY() + line.getTranslateY();
    float x = along * page.getScaleX() + up * page.getShearX() + page.getTranslateX();
    float y = along * page.getShearY() + up * page.getScaleY() + page.getTranslateY();
    x += code.fromX() * space.getScaleX() + code.fromY() * space.getShearX();
    y += code.fromX() * space.getShearY() + code.fromY() * space.getScaleY();
    float end = end(code.width() * size * scale, font.isVertical() ? 0 : code.shiftY() * size);
    if (!Float.isFinite(x + y + end)) {
      throw new IllegalArgumentException("print beyond any page");
    }
    return new GlyphPosition(x, y, end);
  }

  private float end(float x, float y) {
    float along = x * line.getScaleX() + y * line.getShearX() + line.getTranslateX();
    float up = x * line.getShearY() + y * line.getScaleY() + line.getTranslateY();
    return along * page.getScaleX() + up * page.getShearX() + page.getTranslateX();
  }

  private void advance(CachedFont.Code code, float wordSpacing) {
    float spacing = text.getCharacterSpacing() + wordSpacing;
    if (font.isVertical()) {
      line.translate(0, code.shiftY() * size + spacing);
    } else {
      line.translate((code.width() * size + spacing) * scale, 0);
    }
  }
}
