package org.councilnotes.extract.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.extract.StructureTag;

/** One printed line, or the part of it between two wide gaps: runs of glyphs of one style. */
final class PdfLine {

  /** A raised glyph smaller than this share of the line's font size is superscript. */
  private static final float SUPERSCRIPT_SIZE = 0.85f;

  private static final float SUPERSCRIPT_RAISE = 0.12f;

  /** A gap wider than this share of the font size separates words, where no blank is printed. */
  private static final float WORD_GAP = 0.12f;

  /**
   * A printed blank that leaves a gap narrower than this is overlapped by glyphs and separates
   * nothing.
   */
  private static final float BLANK_GAP = 0.03f;

  /** Points; baselines that differ by less are one. */
  private static final float SAME_HEIGHT = 1;

  /**
   * How far a line along words may begin before them, as a multiple of the font size: a tab may be
   * struck or underlined.
   */
  private static final float BEFORE = 4;

  /** How far it may end behind them: blanks may be struck or underlined. */
  private static final float BEYOND = 1.5f;

  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private final DominantSize size = new DominantSize();
  private float right;
  private boolean spaced;

  /** Consecutive glyphs of one style. */
  record Run(String text, GlyphStyle look) {}

  boolean isEmpty() {
    return glyphs.isEmpty();
  }

  /** The number of glyphs and gaps. */
  int length() {
    return glyphs.size();
  }

  /** Points between the end of this line and the glyph; 0 for a blank. */
  float gapBefore(PdfGlyph glyph) {
    return glyph.isBlank() ? 0 : glyph.x() - right;
  }

  /** Whether its last glyph and another one are tagged as of two cells. */
  boolean isInOtherCell(PdfGlyph glyph) {
    if (glyphs.isEmpty()) {
      return false;
    }
    StructureTag own = glyphs.getLast().tag();
    return own.cell().isPresent()
        && glyph.tag().cell().isPresent()
        && !own.cell().equals(glyph.tag().cell());
  }

  /** The tag of most of its glyphs. */
  StructureTag tag() {
    StructureTag first = glyphs.getFirst().tag();
    if (glyphs.stream().allMatch(glyph -> glyph.tag().equals(first))) {
      return first; // as nearly always
    }
    Map<StructureTag, Integer> counts = new LinkedHashMap<>();
    glyphs.forEach(glyph -> counts.merge(glyph.tag(), glyph.isBlank() ? 0 : 1, Integer::sum));
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  /** Adds a glyph, after a space where there is a blank or a gap. */
  void add(PdfGlyph glyph) {
    if (glyph.isBlank()) {
      spaced = true;
      return;
    }
    boolean apart = gapBefore(glyph) > (spaced ? BLANK_GAP : WORD_GAP) * glyph.size();
    if (apart && !glyphs.isEmpty()) {
      append(PdfGlyph.gap(glyphs.getLast(), right, glyph.x()));
    }
    spaced = false;
    append(glyph);
  }

  private void append(PdfGlyph glyph) {
    glyphs.add(glyph);
    if (!glyph.isBlank()) {
      count(glyph);
    }
  }

  private void count(PdfGlyph glyph) {
    size.add(glyph.size());
    right = Math.max(right, glyph.right());
  }

  /** Inserts the glyphs of another line at their positions. */
  void merge(PdfLine other) {
    for (PdfGlyph glyph : other.glyphs) {
      if (!glyph.isBlank()) {
        insert(glyph);
      }
    }
  }

  private void insert(PdfGlyph glyph) {
    int at = 0;
    while (at < glyphs.size() && isLeftOf(glyphs.get(at), glyph)) {
      at++;
    }
    glyphs.add(at, glyph);
    boolean apart = at == 0 && glyphs.get(1).x() - glyph.right() > WORD_GAP * glyphs.get(1).size();
    if (apart) {
      glyphs.add(1, PdfGlyph.gap(glyph, glyph.right(), glyphs.get(1).x()));
    }
    count(glyph);
  }

  private static boolean isLeftOf(PdfGlyph present, PdfGlyph glyph) {
    return present.isBlank()
        ? present.right() <= glyph.x()
        : (present.x() + present.right()) / 2 < (glyph.x() + glyph.right()) / 2;
  }

  /**
   * Whether a rule lies along words of this line, and ends with the words at its height: the lines
   * of charts, forms and stamps go on beyond these.
   *
   * @param page all lines of the page
   */
  boolean isDecorated(PdfRule rule, List<PdfLine> page) {
    if (Math.abs(rule.y() - y()) >= size() || !rule.isHorizontal()) {
      return false;
    }
    float left = x();
    float last = right;
    for (PdfLine other : page) {
      if (Math.abs(other.y() - y()) < SAME_HEIGHT) {
        left = Math.min(left, other.x());
        last = Math.max(last, other.right);
      }
    }
    return rule.x() > left - BEFORE * size() && rule.right() < last + BEYOND * size();
  }

  /** Sets underline and strike-through of its glyphs, by the rules that may lie along it. */
  void applyDecoration(List<PdfRule> rules) {
    if (!rules.isEmpty()) {
      glyphs.replaceAll(g -> g.with(GlyphStyle.Decoration.of(g, rules)));
    }
  }

  /** Splits the line at vertical rules: the cells of a table. */
  List<PdfLine> splitAt(List<PdfRule> rules) {
    List<PdfRule> crossing = crossing(rules);
    return crossing.isEmpty() ? List.of(this) : parts(crossing);
  }

  private List<PdfRule> crossing(List<PdfRule> rules) {
    float middle = y() - size() / 3;
    List<PdfRule> crossing = new ArrayList<>();
    for (PdfRule rule : rules) {
      if (rule.crosses(middle)) {
        crossing.add(rule);
      }
    }
    return crossing;
  }

  private List<PdfLine> parts(List<PdfRule> crossing) {
    List<PdfLine> parts = new ArrayList<>(List.of(new PdfLine()));
    for (int i = 0; i < glyphs.size(); i++) {
      PdfGlyph glyph = glyphs.get(i);
      boolean parted = i > 0 && crossing.stream().anyMatch(r -> parts(r, glyph));
      if (parted) {
        parts.add(new PdfLine());
      } else {
        parts.getLast().append(glyph);
      }
    }
    parts.removeIf(PdfLine::isEmpty);
    return parts;
  }

  /** Whether a rule passes through a gap between words; one through glyphs is not a border. */
  private static boolean parts(PdfRule rule, PdfGlyph gap) {
    return gap.text().equals(" ") && rule.x() > gap.x() - 1 && rule.right() < gap.right() + 1;
  }

  float x() {
    return glyphs.getFirst().x();
  }

  float firstWordEnd() {
    float end = glyphs.getFirst().right();
    for (PdfGlyph glyph : glyphs) {
      if (glyph.text().equals(" ")) {
        return end;
      }
      end = Math.max(end, glyph.right());
    }
    return end;
  }

  float right() {
    return right;
  }

  /** The font size of most glyphs. */
  float size() {
    return size.points();
  }

  /** The baseline of the glyphs of that size. */
  float y() {
    float most = size();
    for (PdfGlyph glyph : glyphs) {
      if (Math.abs(glyph.size() - most) < 0.1f) {
        return glyph.y();
      }
    }
    throw new IllegalStateException("no print of the most frequent size");
  }

  List<Run> runs() {
    float baseline = y();
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    GlyphStyle look = null;
    for (PdfGlyph glyph : glyphs) {
      GlyphStyle own = isRaised(glyph, baseline) ? glyph.look().raised() : glyph.look();
      if (look != null && !own.equals(look) && !glyph.isBlank()) {
        runs.add(new Run(text.toString(), look));
        text.setLength(0);
        look = own;
      }
      look = look == null ? own : look;
      text.append(glyph.text());
    }
    runs.add(new Run(text.toString(), look));
    return runs;
  }

  private boolean isRaised(PdfGlyph glyph, float baseline) {
    return glyph.size() < SUPERSCRIPT_SIZE * size()
        && baseline - glyph.y() > SUPERSCRIPT_RAISE * size();
  }

  /**
   * The most frequent font size, rounded to a tenth of a point; of two equally frequent ones the
   * larger.
   */
  private static final class DominantSize {

    private final Map<Integer, int[]> counts = new HashMap<>();
    private int[] count = new int[1];
    private int tenths = -1;
    private int most = -1;
    private int frequency;

    void add(float size) {
      int now = Math.round(size * 10);
      if (now != tenths) {
        tenths = now;
        count = counts.computeIfAbsent(now, t -> new int[1]);
      }
      count[0]++;
      if (count[0] > frequency || (count[0] == frequency && now > most)) {
        frequency = count[0];
        most = now;
      }
    }

    float points() {
      return most / 10f;
    }
  }
}
