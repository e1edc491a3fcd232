package org.councilnotes.series;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.PassageKind;

/**
 * How alike two passages must be to be counterparts. The floors lie above the likeness of different
 * passages of one report: up to 0.35 within a section and 0.43 across sections in real annual and
 * quarterly reports, while rewritten passages keep 0.3 to 0.6.
 */
final class Plausibility {

  /** In counterpart sections, and elsewhere. */
  private static final double NEAR = 0.36;

  private static final double FAR = 0.5;

  /** Less is enough where the passages before and after are paired. */
  private static final double IN_GAP = 0.3;

  /** Short passages share words by chance. */
  private static final double SHORT = 0.6;

  /** A short table row with the same words before its figures, such as its country. */
  private static final double SHORT_ROW = 0.4;

  private final Body left;
  private final Body right;
  private final SectionAlignment sections;

  Plausibility(Body left, Body right, SectionAlignment sections) {
    this.left = left;
    this.right = right;
    this.sections = sections;
  }

  /** Whether a pair may be counterparts, going by its likeness. */
  boolean allows(Pair pair) {
    return pair.score() >= floor(pair) && !areApart(pair);
  }

  /** The same for a pair that stands between the same two anchors. */
  boolean allowsInGap(Pair pair) {
    double floor = isShort(pair) ? floor(pair) : IN_GAP;
    return pair.score() >= floor && !areApart(pair);
  }

  boolean areAtHome(Pair pair) {
    return sections.home(left.sectionOf(pair.left()), right.sectionOf(pair.right())).isPresent();
  }

  private double floor(Pair pair) {
    boolean home = areAtHome(pair);
    if (isShort(pair)) {
      return home ? floorOfShort(pair) : Double.POSITIVE_INFINITY;
    }
    return home ? NEAR : FAR;
  }

  private double floorOfShort(Pair pair) {
    return areBoth(pair, PassageKind.ROW)
            && rowHead(pair.left(), left).equals(rowHead(pair.right(), right))
        ? SHORT_ROW
        : SHORT;
  }

  /** Whether two passages cannot be counterparts, however alike. */
  private boolean areApart(Pair pair) {
    boolean oneIsFootnote =
        isOf(PassageKind.FOOTNOTE, pair.left(), left)
            != isOf(PassageKind.FOOTNOTE, pair.right(), right);
    return oneIsFootnote || areRowsOfOtherDates(pair);
  }

  /** What a table row begins with says what it is about: another meeting, another year. */
  private boolean areRowsOfOtherDates(Pair pair) {
    if (!areBoth(pair, PassageKind.ROW)) {
      return false;
    }
    Optional<String> before = Figures.leadingDate(left.passages().get(pair.left()).text());
    Optional<String> after = Figures.leadingDate(right.passages().get(pair.right()).text());
    return before.isPresent() && after.isPresent() && !before.equals(after);
  }

  private boolean isShort(Pair pair) {
    return left.isShort(pair.left()) || right.isShort(pair.right());
  }

  private boolean areBoth(Pair pair, PassageKind kind) {
    return isOf(kind, pair.left(), left) && isOf(kind, pair.right(), right);
  }

  private static boolean isOf(PassageKind kind, int passage, Body body) {
    return body.passages().get(passage).kind() == kind;
  }

  private static List<String> rowHead(int passage, Body body) {
    return body.wordings().get(passage).words().stream()
        .takeWhile(word -> !word.equals(Wording.NUMBER))
        .toList();
  }
}
