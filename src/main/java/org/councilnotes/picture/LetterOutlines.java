package org.councilnotes.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The letters of a font, their widths and outlines. The font is Liberation Sans, which PDFBox
 * brings along: it has the letters of Latin, Greek and Cyrillic scripts, as wide as those of Arial
 * and Helvetica. The fonts of the machine are not asked: a server may have none, and pictures
 * should be the same on every one. Safe for use by many threads.
 */
final class LetterOutlines {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** How much wider bold letters are. There is no bold font: an edge makes the letters thick. */
  private static final double BOLD = 1.08;

  /** Most letters that are kept: texts come from requests. */
  private static final int MOST_KEPT = 2_000;

  /** One letter, in ems. */
  private record Letter(double width, GeneralPath outline) {}

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;
  private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

  private LetterOutlines(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  /** Reads the font once, when it is first needed. */
  private static final class Kept {
    private static final LetterOutlines OUTLINES = load();

    private static LetterOutlines load() {
      try (InputStream file = LetterOutlines.class.getResourceAsStream(FONT)) {
        if (file == null) {
          throw new IllegalStateException("not among the libraries: " + FONT);
        }
        return new LetterOutlines(new TTFParser().parseEmbedded(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static LetterOutlines ofText() {
    return Kept.OUTLINES;
  }

  /** The width of a line of text, in the unit of the size. */
  double width(String text, double size, boolean isBold) {
    double ems = text.codePoints().mapToDouble(character -> letter(character).width()).sum();
    return ems * size * (isBold ? BOLD : 1);
  }

  /**
   * The outlines of a line of text.
   *
   * @param x of the start of the line
   * @param y of its base line
   * @return {@code d} of a path; empty for blanks only
   */
  String path(String text, double x, double y, double size, boolean isBold) {
    StringBuilder path = new StringBuilder();
    double at = x;
    for (int character : text.codePoints().toArray()) {
      Letter letter = letter(character);
      AffineTransform place = AffineTransform.getTranslateInstance(at, y);
      place.scale(size, -size); // letters have their y axis upwards
      append(letter.outline().getPathIterator(place), path);
      at += letter.width() * size * (isBold ? BOLD : 1);
    }
    return path.toString();
  }

  private Letter letter(int character) {
    if (letters.size() > MOST_KEPT) {
      letters.clear();
    }
    return letters.computeIfAbsent(character, this::read);
  }

  /** The font reads its file as it goes, so one at a time. Unknown letters are boxes. */
  private synchronized Letter read(int character) {
    try {
      int glyph = glyphs.getGlyphId(character);
      GlyphData data = font.getGlyph().getGlyph(glyph);
      GeneralPath outline = data == null ? new GeneralPath() : data.getPath();
      outline.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
      return new Letter(font.getAdvanceWidth(glyph) / unitsPerEm, outline);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(PathIterator outline, StringBuilder path) {
    double[] points = new double[6];
    for (; !outline.isDone(); outline.next()) {
      switch (outline.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> append('M', points, 2, path);
        case PathIterator.SEG_LINETO -> append('L', points, 2, path);
        case PathIterator.SEG_QUADTO -> append('Q', points, 4, path);
        case PathIterator.SEG_CUBICTO -> append('C', points, 6, path);
        default -> path.append('Z');
      }
    }
  }

  private static void append(char command, double[] points, int length, StringBuilder path) {
    path.append(command);
    for (int i = 0; i < length; i++) {
      path.append(i == 0 ? "" : " ").append(SvgWriter.number(points[i]));
    }
  }
}
