package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The order of rows in a table of two witnesses: that of the right one. A dropped text comes after
 * the one that it followed in the left witness; one that opened a section comes before the text
 * that opens the counterpart of that section. A match has one row, at the first of its texts.
 */
public final class PairwiseRowOrder {

  public static final int NOWHERE = -1;

  private final Map<Integer, AlignmentMatch> byLeft = new HashMap<>();
  private final IntUnaryOperator opens;
  private final List<AlignmentMatch> order = new ArrayList<>();

  private PairwiseRowOrder(List<AlignmentMatch> matches, IntUnaryOperator opens) {
    this.opens = opens;
    matches.forEach(match -> match.left().forEach(i -> byLeft.put(i, match)));
  }

  /**
   * The matches in that order.
   *
   * @param matches each text of either side is in exactly one
   * @param opens maps a left text that opens a section to the right text that opens its
   *     counterpart, else to {@link #NOWHERE}; injective
   */
  public static List<AlignmentMatch> of(List<AlignmentMatch> matches, IntUnaryOperator opens) {
    PairwiseRowOrder reading = new PairwiseRowOrder(matches, opens);
    Map<Integer, AlignmentMatch> openers = reading.openers(matches);
    reading.addDropped(0);
    matches.stream()
        .filter(match -> !match.isDropped())
        .sorted(Comparator.comparing(match -> match.right().getFirst()))
        .forEach(match -> reading.add(match, openers));
    return reading.order;
  }

  /**
   * Dropped texts that open a section, by the right text they stand before. The first text of a
   * match decides.
   */
  private Map<Integer, AlignmentMatch> openers(List<AlignmentMatch> matches) {
    Map<Integer, AlignmentMatch> openers = new HashMap<>();
    for (AlignmentMatch match : matches) {
      if (match.isDropped() && isOpener(match.left().getFirst())) {
        openers.put(opens.applyAsInt(match.left().getFirst()), match);
      }
    }
    return openers;
  }

  private boolean isOpener(int left) {
    return opens.applyAsInt(left) != NOWHERE;
  }

  private void add(AlignmentMatch match, Map<Integer, AlignmentMatch> openers) {
    for (int j : match.right()) {
      AlignmentMatch opener = openers.get(j);
      if (opener != null) {
        order.add(opener);
        addDropped(opener.left().getFirst() + 1);
      }
    }
    order.add(match);
    match.left().forEach(i -> addDropped(i + 1));
  }

  /**
   * Adds the dropped texts from a place on, up to one that was kept or opens a section. Where
   * several are one match, they stand at the first of them.
   */
  private void addDropped(int from) {
    int i = from;
    AlignmentMatch next = byLeft.get(i);
    while (next != null && next.isDropped()) {
      if (next.left().getFirst() == i) {
        if (isOpener(i)) {
          return;
        }
        order.add(next);
      }
      next = byLeft.get(++i);
    }
  }
}
