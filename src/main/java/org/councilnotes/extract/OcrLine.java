package org.councilnotes.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words on one baseline without a wide gap between them.
 *
 * @param print of the whole line that it is a part of
 */
record OcrLine(List<OcrWord> words, OcrPrint print) {

  /** A gap wider than this many times the size of the print ends a line element, as in print. */
  private static final float WIDE_GAP = 1.4f;

  /** Words that tesseract believes in less than this are mostly dirt. */
  private static final float DOUBTFUL = 25;

  private static final float FOOT = 0.9f;

  /** The borders of tables, as tesseract reads them. */
  private static final Pattern BORDER = Pattern.compile("[|_]{1,60}");

  /** The lines of a page, in the order in which tesseract read them. */
  static List<OcrLine> of(List<OcrWord> words, Picture picture) {
    Map<String, List<OcrWord>> lines = new LinkedHashMap<>();
    words.forEach(w -> lines.computeIfAbsent(w.line(), l -> new ArrayList<>()).add(w));
    List<OcrLine> all = new ArrayList<>();
    lines.values().forEach(line -> all.addAll(parted(line, OcrPrint.of(line, picture))));
    return all;
  }

  private static List<OcrLine> parted(List<OcrWord> line, OcrPrint print) {
    List<OcrLine> parts = new ArrayList<>();
    List<OcrWord> open = new ArrayList<>();
    for (OcrWord word : line) {
      if (!open.isEmpty() && parts(open.getLast(), word, print)) {
        parts.add(new OcrLine(List.copyOf(open), print));
        open.clear();
      }
      open.add(word);
    }
    parts.add(new OcrLine(List.copyOf(open), print));
    return parts;
  }

  private static boolean parts(OcrWord word, OcrWord next, OcrPrint print) {
    return next.box().left() - word.box().right() > WIDE_GAP * print.size()
        || isBorder(word) != isBorder(next);
  }

  private static boolean isBorder(OcrWord word) {
    return BORDER.matcher(word.text()).matches();
  }

  /** Borders and dirt; at the foot of a page the initials of drafters are no word either. */
  boolean isDoubtful(Picture picture) {
    boolean unsure = words.stream().allMatch(w -> w.confidence() < DOUBTFUL);
    return isBorder(words.getFirst()) || (unsure && print.baseline() < FOOT * picture.height());
  }

  LayoutWriter.Spot spot(PdfPicturePage.PointsPerDot scale) {
    OcrWord.Box first = words.getFirst().box();
    return new LayoutWriter.Spot(
        scale.points(first.left()),
        scale.points(print.baseline()),
        scale.points(words.getLast().box().right()),
        scale.points(first.right()),
        scale.points(print.size()));
  }

  List<PdfLine.Run> runs() {
    List<PdfLine.Run> runs = new ArrayList<>();
    for (OcrWord word : words) {
      GlyphLook look = new GlyphLook(print.bold(), false, print.isRaised(word));
      PdfLine.Run last = runs.isEmpty() ? null : runs.getLast();
      if (last == null) {
        runs.add(new PdfLine.Run(word.text(), look));
      } else if (last.look().equals(look)) {
        runs.set(runs.size() - 1, new PdfLine.Run(last.text() + " " + word.text(), look));
      } else {
        runs.set(runs.size() - 1, new PdfLine.Run(last.text() + " ", last.look()));
        runs.add(new PdfLine.Run(word.text(), look));
      }
    }
    return runs;
  }
}
