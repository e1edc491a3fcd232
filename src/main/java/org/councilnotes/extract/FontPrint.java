package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * What all print of one font has in common, asked of the font once: a page has thousands of signs
 * and some sixty different ones. Lengths are shares of the size it is printed in.
 */
final class FontPrint {

  /** Names of signs beyond Adobe's own list, as PDFBox reads text with them. */
  private static final String MORE_NAMES = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

  private static final GlyphList NAMES = names();

  private static final float GLYPH_SPACE = 1 / 1000f;

  /** The share of a sign's mean width that a blank has, where the font has none. */
  private static final float OF_MEAN = 0.8f;

  private final PDFont font;
  private final GlyphLook look;
  private final float height;
  private final float space;
  private final @Nullable Sign[] ofOneByte = new Sign[256];
  private final Map<Integer, Sign> others = new HashMap<>();

  FontPrint(PDFont font, float height) {
    this.font = font;
    this.look = GlyphLook.of(font);
    this.height = height;
    this.space = space(font);
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

  GlyphLook look() {
    return look;
  }

  float height() {
    return height;
  }

  /** The width of a blank. */
  float space() {
    return space;
  }

  Sign sign(int code) throws IOException {
    if (code < 0 || code >= ofOneByte.length) {
      Sign known = others.get(code);
      return known == null ? learn(code) : known;
    }
    Sign known = ofOneByte[code];
    if (known == null) {
      known = read(code);
      ofOneByte[code] = known;
    }
    return known;
  }

  private Sign learn(int code) throws IOException {
    Sign sign = read(code);
    others.put(code, sign);
    return sign;
  }

  /** Where a font does not say what a code means, readers take that of one byte for a letter. */
  private Sign read(int code) throws IOException {
    String text = font.toUnicode(code, NAMES);
    if (text != null) {
      return Sign.of(text);
    }
    return font instanceof PDSimpleFont ? Sign.of(Character.toString((char) code)) : Sign.NONE;
  }
}
