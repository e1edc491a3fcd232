package org.councilnotes.collate.align;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.DateAndNumberSpans;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.PassageKind;

/**
 * The least likeness of passages that count as counterparts. The thresholds lie above the likeness
 * of different passages of one report, which is up to 0.35 within a section and 0.43 across
 * sections in real annual and quarterly reports; rewritten passages keep 0.3 to 0.6.
 */
record SimilarityThresholds(
    WitnessBody left,
    WitnessBody right,
    SectionAlignment sections,
    TableKeys rows,
    ProvisionLabels labels) {

  /** In counterpart sections, and elsewhere. */
  private static final double NEAR = 0.36;

  private static final double FAR = 0.5;

  /** In counterpart sections, but out of the order of the others. */
  private static final double OUT_OF_ORDER = 0.4;

  /**
   * Less is enough where the passages before and after are paired, and least where no other comes
   * near.
   */
  private static final double IN_GAP = 0.3;

  private static final double STANDS_OUT_IN_GAP = 0.22;

  /** With the same label in counterpart articles, where neither has another counterpart. */
  private static final double SAME_LABEL = 0.1;

  /** The same, of the words as they are printed. */
  private static final double MOSTLY = 0.6;

  /** Short passages share words by chance. */
  private static final double SHORT = 0.6;

  /** A short table row with the same words before its figures, such as its country. */
  private static final double SHORT_ROW = 0.4;

  /** Items about different days may share their form of words. */
  private static final double NEARLY_SAME = 0.97;

  /** A short word before a date, in any language: {@code on }, {@code Le }; not {@code since }. */
  private static final Pattern BEFORE_DAY = Pattern.compile("^\\p{L}{1,3}\\s+");

  /** Matches {@code 2018}; not {@code 3 May 2018}. */
  private static final Pattern YEAR = Pattern.compile("\\d+");

  /** Whether both texts stand, or both are struck through as a whole. */
  boolean standAlike(ScoredPair pair) {
    return left.isStruck(pair.left()) == right.isStruck(pair.right());
  }

  /** Whether the likeness of a pair is enough. */
  boolean allows(ScoredPair pair) {
    return pair.score() >= floor(pair) && !areApart(pair);
  }

  /** Whether it is enough for a pair in a gap between two others. */
  boolean allowsInGap(ScoredPair pair) {
    return pair.score() >= (isShort(pair) ? floor(pair) : IN_GAP) && !areApart(pair);
  }

  /** Whether it is enough for a pair in a gap without a comparable alternative. */
  boolean allowsStandingOut(ScoredPair pair) {
    return pair.score() >= (isShort(pair) ? floor(pair) : STANDS_OUT_IN_GAP) && !areApart(pair);
  }

  /**
   * Whether it is enough for two provisions of the same label; words struck through count where one
   * text holds most of the other.
   */
  boolean allowsOfSameLabel(ScoredPair pair) {
    return haveSameLabel(pair)
        && (pair.score() >= SAME_LABEL || printedInCommon(pair) >= MOSTLY)
        && !areApart(pair);
  }

  /**
   * Whether two texts can be likely counterparts: standing, long enough, of the running text, near
   * each other, and no provisions, whose labels say what they are.
   */
  boolean mayBeLikely(ScoredPair pair) {
    return !isShort(pair)
        && !left.isStruck(pair.left())
        && !right.isStruck(pair.right())
        && !isOf(PassageKind.ROW, pair.left(), left)
        && !isOf(PassageKind.ROW, pair.right(), right)
        && left.labelOf(pair.left()).isEmpty()
        && right.labelOf(pair.right()).isEmpty()
        && sections.areNear(left.sectionOf(pair.left()), right.sectionOf(pair.right()))
        && !areApart(pair);
  }

  /**
   * Whether two texts can make the same point in other words: the same, in counterpart sections.
   */
  boolean mayBeSamePoint(ScoredPair pair) {
    return areAtHome(pair)
        && !left.isParatext(pair.left())
        && !right.isParatext(pair.right())
        && mayBeLikely(pair);
  }

  /** The share of the words of the shorter text, as printed, that the longer one has. */
  private double printedInCommon(ScoredPair pair) {
    List<String> before = NormalizedWording.of(left.passages().get(pair.left()).text()).words();
    List<String> after = NormalizedWording.of(right.passages().get(pair.right()).text()).words();
    List<String> shorter = before.size() < after.size() ? before : after;
    Set<String> longer = new HashSet<>(before.size() < after.size() ? after : before);
    return shorter.isEmpty()
        ? 0
        : (double) shorter.stream().filter(longer::contains).count() / shorter.size();
  }

  /** Whether both are provisions of the same label in counterpart articles or recitals. */
  boolean haveSameLabel(ScoredPair pair) {
    Optional<String> label = left.labelOf(pair.left());
    return label.isPresent() && areAtHome(pair) && label.equals(right.labelOf(pair.right()));
  }

  /** Whether it is enough for a pair out of the common order. */
  boolean allowsMoved(ScoredPair pair) {
    return haveSameLabel(pair) || pair.score() >= (areAtHome(pair) ? OUT_OF_ORDER : FAR);
  }

  boolean areAtHome(ScoredPair pair) {
    return sections.areCounterparts(left.sectionOf(pair.left()), right.sectionOf(pair.right()));
  }

  private double floor(ScoredPair pair) {
    boolean home = areAtHome(pair);
    if (isShort(pair)) {
      return home ? floorOfShort(pair) : Double.POSITIVE_INFINITY;
    }
    return home ? NEAR : FAR;
  }

  private double floorOfShort(ScoredPair pair) {
    return areBoth(pair, PassageKind.ROW)
            && rowHead(pair.left(), left).equals(rowHead(pair.right(), right))
        ? SHORT_ROW
        : SHORT;
  }

  /** Whether two passages cannot be counterparts, however alike. */
  private boolean areApart(ScoredPair pair) {
    boolean oneIsFootnote =
        isOf(PassageKind.FOOTNOTE, pair.left(), left)
            != isOf(PassageKind.FOOTNOTE, pair.right(), right);
    return oneIsFootnote
        || areFigures(pair)
        || areOfOtherDates(pair)
        || rows.areApart(pair)
        || labels.areApart(pair);
  }

  /** Figures alone, such as the scale of a chart, say nothing that could be changed. */
  private boolean areFigures(ScoredPair pair) {
    return !areBoth(pair, PassageKind.ROW)
        && (isFigures(pair.left(), left) || isFigures(pair.right(), right));
  }

  private static boolean isFigures(int passage, WitnessBody body) {
    return body.wordings().get(passage).words().stream().allMatch(NormalizedWording.NUMBER::equals);
  }

  /**
   * What a table row begins with says what it is about: another meeting, another year. So does the
   * day that a list item begins with, unless nearly all its other words are the same.
   */
  private boolean areOfOtherDates(ScoredPair pair) {
    if (areBoth(pair, PassageKind.ROW)) {
      return areOther(
          DateAndNumberSpans.leadingDate(left.passages().get(pair.left()).text()),
          DateAndNumberSpans.leadingDate(right.passages().get(pair.right()).text()));
    }
    return areBoth(pair, PassageKind.ITEM)
        && pair.score() < NEARLY_SAME
        && areOther(day(pair.left(), left), day(pair.right(), right));
  }

  private static boolean areOther(Optional<String> before, Optional<String> after) {
    return before.isPresent() && after.isPresent() && !before.equals(after);
  }

  private static Optional<String> day(int passage, WitnessBody body) {
    String text = body.passages().get(passage).text();
    String item = text.substring(NormalizedWording.labelLength(text));
    return DateAndNumberSpans.leadingDate(BEFORE_DAY.matcher(item).replaceFirst(""))
        .filter(date -> !YEAR.matcher(date).matches());
  }

  private boolean isShort(ScoredPair pair) {
    return left.isShort(pair.left()) || right.isShort(pair.right());
  }

  private boolean areBoth(ScoredPair pair, PassageKind kind) {
    return isOf(kind, pair.left(), left) && isOf(kind, pair.right(), right);
  }

  private static boolean isOf(PassageKind kind, int passage, WitnessBody body) {
    return body.passages().get(passage).kind() == kind;
  }

  private static List<String> rowHead(int passage, WitnessBody body) {
    return body.wordings().get(passage).words().stream()
        .takeWhile(word -> !word.equals(NormalizedWording.NUMBER))
        .toList();
  }
}
