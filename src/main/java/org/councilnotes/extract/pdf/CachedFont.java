package org.councilnotes.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a font, and of each code once it was used. A page has thousands of glyphs, but only
 * some sixty different ones. Lengths are shares of the font size.
 */
final class CachedFont {

  /** PDFBox's additional glyph names, beyond Adobe's glyph list. */
  private static final String MORE_NAMES = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

  private static final GlyphList NAMES = names();

  private static final float GLYPH_SPACE = 1 / 1000f;

  /** Width of a blank as a share of the mean width, where the font does not define it. */
  private static final float OF_MEAN = 0.8f;

  private final PDFont font;
  private final GlyphStyle look;
  private final float height;
  private final float space;
  private final boolean vertical;
  private final @Nullable Code[] ofOneByte = new Code[256];
  private final Map<Integer, Code> others = new HashMap<>();

  /**
   * Text and metrics of a code.
   *
   * @param width horizontal advance
   * @param shiftY vertical advance, where text runs downwards
   * @param fromX horizontal offset of the glyph from the text position; {@code fromY} likewise
   */
  record Code(GlyphText sign, float width, float shiftY, float fromX, float fromY) {}

  /** The font at one size: style, and lengths in points. */
  record SizedFont(GlyphStyle look, float size, float height, float space) {}

  CachedFont(PDFont font, float height) {
    this.font = font;
    this.look = GlyphStyle.of(font);
    this.height = height;
    this.space = space(font);
    this.vertical = font.isVertical();
  }

  private static GlyphList names() {
    try (InputStream more = GlyphList.class.getResourceAsStream(MORE_NAMES)) {
      return new GlyphList(GlyphList.getAdobeGlyphList(), more);
    } catch (IOException e) {
      throw new UncheckedIOException("PDFBox lacks its names of signs", e);
    }
  }

  private static float space(PDFont font) {
    float unit = font instanceof PDType3Font ? font.getFontMatrix().getScaleX() : GLYPH_SPACE;
    float width = font.getSpaceWidth() * unit;
    if (width == 0) {
      width = font.getAverageFontWidth() * unit * OF_MEAN;
    }
    return width == 0 ? 1 : width;
  }

  boolean isVertical() {
    return vertical;
  }

  /** The style and lengths for a text rendering matrix. */
  SizedFont look(Matrix printed) {
    float size = printed.getScalingFactorY();
    float ofBlank = Math.abs(space * printed.getScalingFactorX());
    return new SizedFont(look, size, Math.abs(height * size), ofBlank);
  }

  /** Reads the next code of a string. */
  int readCode(InputStream string) throws IOException {
    return font.readCode(string);
  }

  Code code(int code) throws IOException {
    if (code < 0 || code >= ofOneByte.length) {
      Code known = others.get(code);
      return known == null ? learn(code) : known;
    }
    Code known = ofOneByte[code];
    if (known == null) {
      known = read(code);
      ofOneByte[code] = known;
    }
    return known;
  }

  private Code learn(int code) throws IOException {
    Code read = read(code);
    others.put(code, read);
    return read;
  }

  private Code read(int code) throws IOException {
    Vector shift = font.getDisplacement(code);
    if (!vertical) {
      return new Code(sign(code), shift.getX(), shift.getY(), 0, 0);
    }
    Vector from = font.getPositionVector(code);
    float width = font.getWidth(code) / 1000;
    return new Code(sign(code), width, shift.getY(), from.getX(), from.getY());
  }

  /**
   * The text of a code. Where the font does not define it, a code of one byte is taken as a letter,
   * as PDF viewers do.
   */
  private GlyphText sign(int code) throws IOException {
    String text = font.toUnicode(code, NAMES);
    if (text != null) {
      return GlyphText.of(text);
    }
    return font instanceof PDSimpleFont
        ? GlyphText.of(Character.toString((char) code))
        : GlyphText.NONE;
  }
}
