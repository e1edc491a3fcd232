package org.councilnotes.structure.layout;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.outline.ActTitle;

/**
 * The lines of titles of acts on a page: bold lines around the same middle, of which the first one
 * begins in capitals. They are bold by style: bold alone is no change in them.
 */
final class BoldActTitles {

  /** Widest distance of baselines, as a multiple of the font size: a title may have two parts. */
  private static final float NEAR = 3.5f;

  /** Difference of the middles of centred lines, as a multiple of the font size. */
  private static final float SAME_MIDDLE = 0.8f;

  private BoldActTitles() {}

  /** The lines of titles; those of one line are left out. */
  static Set<Line> of(PdfPage page) {
    Set<Line> titles = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Line> bold = page.lines().stream().filter(Line::isBold).sorted(PdfPage.DOWNWARDS).toList();
    for (int i = 0; i < bold.size(); i++) {
      if (ActTitle.begins(bold.get(i).text())) {
        addFrom(bold.subList(i, bold.size()), titles);
      }
    }
    return titles;
  }

  private static void addFrom(List<Line> lines, Set<Line> titles) {
    Line last = lines.getFirst();
    for (Line line : lines.subList(1, lines.size())) {
      if (isBelow(last, line)) {
        titles.add(lines.getFirst());
        titles.add(line);
        last = line;
      }
    }
  }

  private static boolean isBelow(Line above, Line line) {
    float apart = line.y() - above.y();
    return apart > 0
        && apart < NEAR * line.size()
        && Math.abs(middle(above) - middle(line)) < SAME_MIDDLE * line.size();
  }

  private static float middle(Line line) {
    return (line.x() + line.right()) / 2;
  }
}
