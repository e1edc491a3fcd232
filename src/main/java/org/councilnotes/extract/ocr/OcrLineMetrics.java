package org.councilnotes.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Baseline, size and weight of a line, measured from the boxes of its words. Lengths are pixels.
 */
public record OcrLineMetrics(float baseline, float size, boolean bold) {

  /** Heights of letters as shares of the font size, between those of Times and Arial. */
  private static final float CAPITAL = 0.68f;

  private static final float SMALL = 0.48f;
  private static final float CAPITAL_AND_TAIL = 0.89f;
  private static final float TAIL = 0.21f;

  /** Stroke width as a share of the font size above which a line is bold. */
  private static final float BOLD = 0.12f;

  /** A raised word smaller than this share of the font size is superscript, as in PDF text. */
  private static final float SUPERSCRIPT = 0.85f;

  private static final float RAISE = 0.2f;

  /** Matches {@code Delegations} and {@code à}; not {@code note} or {@code g}. */
  private static final Pattern TALL = Pattern.compile("[A-Z0-9bdfhklßàâäáéèêëíîïìóòôöúùûüñ]");

  /** Matches {@code only}; not {@code note}. */
  private static final Pattern TAILED = Pattern.compile("[gjpqyçQ]");

  /**
   * Characters that do not show baseline or height: accented capitals, brackets, commas, dashes.
   */
  private static final Pattern UNCLEAR = Pattern.compile("[^\\p{Alnum}\\p{Ll}/.:'’]");

  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

  /** Matches the signs that call footnotes, {@code 1} and {@code *}; not {@code 1st}. */
  private static final Pattern CALL = Pattern.compile("\\d{1,3}|\\*{1,3}");

  private record Height(float size, int weight) {}

  public static OcrLineMetrics of(List<OcrWord> line, PageBitmap picture) {
    float size = size(line);
    float baseline = baseline(line, size);
    return new OcrLineMetrics(baseline, size, stroke(line, picture) > BOLD * size);
  }

  public boolean isRaised(OcrWord word) {
    return CALL.matcher(word.text()).matches()
        && baseline - word.box().bottom() > RAISE * size
        && word.box().height() < SUPERSCRIPT * CAPITAL * size;
  }

  private static float size(List<OcrWord> line) {
    List<Height> tall = new ArrayList<>();
    List<Height> others = new ArrayList<>();
    for (OcrWord word : line) {
      float height = word.box().height();
      boolean isTall = TALL.matcher(word.text()).find();
      boolean tailed = TAILED.matcher(word.text()).find();
      if (!isClear(word)) {
        continue;
      }
      if (isTall) {
        float share = tailed ? CAPITAL_AND_TAIL : CAPITAL;
        tall.add(new Height(height / share, word.text().length()));
      } else {
        float share = tailed ? SMALL + TAIL : SMALL;
        others.add(new Height(height / share, word.text().length()));
      }
    }
    if (tall.isEmpty() && others.isEmpty()) {
      return highest(line) / CAPITAL_AND_TAIL;
    }
    return median(tall.isEmpty() ? others : tall);
  }

  private static boolean isClear(OcrWord word) {
    return LETTER.matcher(word.text()).find() && !UNCLEAR.matcher(word.text()).find();
  }

  private static float highest(List<OcrWord> line) {
    return line.stream().mapToInt(w -> w.box().height()).max().orElseThrow();
  }

  private static float baseline(List<OcrWord> line, float size) {
    List<Height> bottoms =
        line.stream()
            .filter(w -> isClear(w) && !TAILED.matcher(w.text()).find())
            .map(w -> new Height(w.box().bottom(), w.text().length()))
            .toList();
    float lowest = line.stream().mapToInt(w -> w.box().bottom()).max().orElseThrow();
    return bottoms.isEmpty() ? lowest - TAIL * size : median(bottoms);
  }

  private static float stroke(List<OcrWord> line, PageBitmap picture) {
    return median(
        line.stream().map(w -> new Height(picture.stroke(w.box()), w.text().length())).toList());
  }

  /** The weighted median. */
  private static float median(List<Height> all) {
    List<Height> sorted = all.stream().sorted((a, b) -> Float.compare(a.size(), b.size())).toList();
    int half = sorted.stream().mapToInt(Height::weight).sum() / 2;
    int passed = 0;
    for (Height height : sorted) {
      passed += height.weight();
      if (passed > half) {
        return height.size();
      }
    }
    return sorted.getLast().size();
  }
}
