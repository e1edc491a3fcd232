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
 * What all print of one font has in common, asked of the font once: a page has thousands of signs
 * and some sixty different ones. Lengths are shares of the size it is printed in.
 */
final class CachedFont {

  /** Names of signs beyond Adobe's own list, as PDFBox reads text with them. */
  private static final String MORE_NAMES = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

  private static final GlyphList NAMES = names();

  private static final float GLYPH_SPACE = 1 / 1000f;

  /** The share of a sign's mean width that a blank has, where the font has none. */
  private static final float OF_MEAN = 0.8f;

  private final PDFont font;
  private final GlyphStyle look;
  private final float height;
  private final float space;
  private final boolean vertical;
  private final @Nullable Code[] ofOneByte = new Code[256];
  private final Map<Integer, Code> others = new HashMap<>();

  /**
   * What a code stands for and how it is printed.
   *
   * @param width that it takes across
   * @param shiftY from it to the next one, where print runs downwards
   * @param fromX from where print is to where this sign is printed, likewise
   */
  record Code(GlyphText sign, float width, float shiftY, float fromX, float fromY) {}

  /** Its print in some size: what signs look like, and points. */
  record Look(GlyphStyle look, float size, float height, float space) {}

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

  /** How it looks in a space whose unit is the size of the print. */
  Look look(Matrix printed) {
    float size = printed.getScalingFactorY();
    float ofBlank = Math.abs(space * printed.getScalingFactorX());
    return new Look(look, size, Math.abs(height * size), ofBlank);
  }

  /** The next code of a string. */
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

  /** Where a font does not say what a code means, readers take that of one byte for a letter. */
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
