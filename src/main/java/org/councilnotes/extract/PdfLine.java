package org.councilnotes.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/** One printed line, or the part of it between two wide gaps: runs of glyphs of one look. */
final class PdfLine {

  /** Smaller than this share of the line's print, and raised, is superscript. */
  private static final float SUPERSCRIPT_SIZE = 0.85f;

  private static final float SUPERSCRIPT_RAISE = 0.12f;

  /** A gap wider than this share of the print parts words, where no blank is printed. */
  private static final float WORD_GAP = 0.12f;

  /** A printed blank that leaves less than this lies under other print and parts nothing. */
  private static final float BLANK_GAP = 0.03f;

  /** The ligatures of Latin print, which stand for several letters. */
  private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private float right;
  private float firstWordEnd;
  private boolean firstWordOver;
  private boolean spaced;

  /** A printed sign, or the space between two words. */
  private record Glyph(String text, GlyphLook look, float x, float y, float size) {}

  /** A stretch of one look. */
  record Run(String text, GlyphLook look) {}

  /** Whether a glyph stands upright on the page. */
  static boolean isUpright(TextPosition glyph) {
    float along = Math.abs(glyph.getTextMatrix().getShearY());
    float up = Math.abs(glyph.getTextMatrix().getScaleY());
    return glyph.getDir() == 0 && along <= 0.05f * Math.max(up, 0.01f);
  }

  boolean isEmpty() {
    return glyphs.isEmpty();
  }

  /** Points between the end of this line's print and the glyph; 0 for a blank. */
  float gapBefore(TextPosition glyph) {
    return glyph.getUnicode().isBlank() ? 0 : glyph.getXDirAdj() - right;
  }

  /** Adds a glyph, after a space where one is printed or left. */
  void add(TextPosition p) {
    if (p.getUnicode().isBlank()) {
      spaced = true;
      return;
    }
    // The rendering matrix knows the page's own scale, which the font's size leaves out.
    float size = p.getYScale();
    boolean apart = gapBefore(p) > (spaced ? BLANK_GAP : WORD_GAP) * size;
    if (apart && !glyphs.isEmpty()) {
      Glyph last = glyphs.getLast();
      glyphs.add(new Glyph(" ", last.look(), right, last.y(), last.size()));
      firstWordOver = true;
    }
    spaced = false;
    glyphs.add(new Glyph(letters(p), GlyphLook.of(p), p.getXDirAdj(), p.getYDirAdj(), size));
    sizes.merge(Math.round(size * 10), 1, Integer::sum);
    right = Math.max(right, p.getXDirAdj() + p.getWidthDirAdj());
    firstWordEnd = firstWordOver ? firstWordEnd : right;
  }

  /** A ligature's letters; anything else as it is. */
  private static String letters(TextPosition p) {
    String printed = p.getUnicode();
    return LIGATURE.matcher(printed).find()
        ? Normalizer.normalize(printed, Normalizer.Form.NFKC)
        : printed;
  }

  float x() {
    return glyphs.getFirst().x();
  }

  float firstWordEnd() {
    return firstWordEnd;
  }

  float right() {
    return right;
  }

  /** The size most of the line is printed in. */
  float size() {
    return sizes.entrySet().stream()
            .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .orElseThrow()
            .getKey()
        / 10f;
  }

  /** The baseline of the print of that size. */
  float y() {
    float size = size();
    return glyphs.stream()
        .filter(g -> Math.abs(g.size() - size) < 0.1f)
        .map(Glyph::y)
        .findFirst()
        .orElseThrow();
  }

  List<Run> runs() {
    float size = size();
    float baseline = y();
    List<Run> runs = new ArrayList<>();
    for (Glyph g : glyphs) {
      GlyphLook look = isRaised(g, size, baseline) ? g.look().raised() : g.look();
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && (last.look().equals(look) || g.text().isBlank())) {
        runs.set(runs.size() - 1, new Run(last.text() + g.text(), last.look()));
      } else {
        runs.add(new Run(g.text(), look));
      }
    }
    return runs;
  }

  private static boolean isRaised(Glyph g, float size, float baseline) {
    return g.size() < SUPERSCRIPT_SIZE * size && baseline - g.y() > SUPERSCRIPT_RAISE * size;
  }
}
