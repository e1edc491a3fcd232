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
  private boolean spaced;

  /** A printed sign, or the space between two words. */
  private record Glyph(String text, GlyphLook look, Box box) {
    float x() {
      return box.x();
    }

    float y() {
      return box.y();
    }

    float size() {
      return box.size();
    }
  }

  /** Where a glyph stands; {@code y} of its baseline. */
  record Box(float x, float y, float right, float size) {}

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

  /** How many signs and gaps it has. */
  int length() {
    return glyphs.size();
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
      Box gap = new Box(right, last.y(), p.getXDirAdj(), last.size());
      glyphs.add(new Glyph(" ", last.look(), gap));
    }
    spaced = false;
    Box box = new Box(p.getXDirAdj(), p.getYDirAdj(), p.getXDirAdj() + p.getWidthDirAdj(), size);
    add(new Glyph(letters(p), GlyphLook.of(p), box));
  }

  private void add(Glyph glyph) {
    glyphs.add(glyph);
    if (!glyph.text().isBlank()) {
      sizes.merge(Math.round(glyph.size() * 10), 1, Integer::sum);
      right = Math.max(right, glyph.box().right());
    }
  }

  /** Puts the signs of a line that belongs to this one where they stand on the page. */
  void takeIn(PdfLine other) {
    for (Glyph glyph : other.glyphs) {
      if (!glyph.text().isBlank()) {
        insert(glyph);
      }
    }
  }

  private void insert(Glyph glyph) {
    int at = 0;
    while (at < glyphs.size() && isLeftOf(glyphs.get(at), glyph)) {
      at++;
    }
    glyphs.add(at, glyph);
    sizes.merge(Math.round(glyph.size() * 10), 1, Integer::sum);
    boolean apart =
        at == 0 && glyphs.get(1).x() - glyph.box().right() > WORD_GAP * glyphs.get(1).size();
    if (apart) {
      Box gap = new Box(glyph.box().right(), glyph.y(), glyphs.get(1).x(), glyph.size());
      glyphs.add(1, new Glyph(" ", glyph.look(), gap));
    }
    right = Math.max(right, glyph.box().right());
  }

  private static boolean isLeftOf(Glyph present, Glyph glyph) {
    return present.text().isBlank()
        ? present.box().right() <= glyph.x()
        : (present.x() + present.box().right()) / 2 < (glyph.x() + glyph.box().right()) / 2;
  }

  /** Notes what is drawn along its words. */
  void decorateBy(List<PdfRule> rules) {
    float size = size();
    List<PdfRule> near = rules.stream().filter(r -> Math.abs(r.y() - y()) < size).toList();
    if (!near.isEmpty()) {
      glyphs.replaceAll(g -> new Glyph(g.text(), g.look().with(Decor.of(g.box(), near)), g.box()));
    }
  }

  /** The parts between the upright rules that pass through it: the cells of a table. */
  List<PdfLine> partedBy(List<PdfRule> rules) {
    List<PdfLine> parts = new ArrayList<>(List.of(new PdfLine()));
    float middle = y() - size() / 3;
    List<PdfRule> crossing = rules.stream().filter(r -> r.crosses(middle)).toList();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      boolean parted = i > 0 && crossing.stream().anyMatch(r -> parts(r, glyph));
      if (parted) {
        parts.add(new PdfLine());
      } else {
        parts.getLast().add(glyph);
      }
    }
    parts.removeIf(PdfLine::isEmpty);
    return parts;
  }

  /** Only a gap between words can be parted: a rule through print is struck out, not a border. */
  private static boolean parts(PdfRule rule, Glyph gap) {
    return gap.text().equals(" ") && rule.x() > gap.x() - 1 && rule.right() < gap.box().right() + 1;
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

  /** Where the first word ends. */
  float firstWordEnd() {
    return glyphs.stream()
        .takeWhile(g -> !g.text().equals(" "))
        .map(g -> g.box().right())
        .max(Float::compare)
        .orElse(right);
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
