package org.councilnotes.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;

/** One printed line, or the part of it between two wide gaps: runs of glyphs of one look. */
final class PdfLine {

  /** Smaller than this share of the line's print, and raised, is superscript. */
  private static final float SUPERSCRIPT_SIZE = 0.85f;

  private static final float SUPERSCRIPT_RAISE = 0.12f;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private float right;
  private float firstWordEnd;

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

  /** Points between the end of this line and the glyph. */
  float gapBefore(TextPosition glyph) {
    return glyph.getXDirAdj() - right;
  }

  /** Adds a word, after a space where it is not the first. */
  void addWord(String text, List<TextPosition> positions) {
    if (!glyphs.isEmpty()) {
      Glyph last = glyphs.getLast();
      glyphs.add(new Glyph(" ", last.look(), right, last.y(), last.size()));
    }
    StringBuilder spelled = new StringBuilder();
    positions.forEach(p -> spelled.append(p.getUnicode()));
    boolean letterByLetter = spelled.toString().equals(text);
    if (letterByLetter) {
      positions.forEach(p -> add(p.getUnicode(), p));
    } else {
      add(text, positions.getFirst());
    }
    for (TextPosition p : positions) {
      if (!p.getUnicode().isBlank()) {
        right = Math.max(right, p.getXDirAdj() + p.getWidthDirAdj());
      }
    }
  }

  private void add(String text, TextPosition p) {
    boolean ended = glyphs.stream().anyMatch(g -> g.text().equals(" "));
    if (!ended && !text.isBlank()) {
      firstWordEnd = p.getXDirAdj() + p.getWidthDirAdj();
    }
    glyphs.add(
        new Glyph(text, GlyphLook.of(p), p.getXDirAdj(), p.getYDirAdj(), p.getFontSizeInPt()));
    sizes.merge(Math.round(p.getFontSizeInPt() * 10), text.length(), Integer::sum);
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
