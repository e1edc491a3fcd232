package org.councilnotes.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextRange;

/**
 * Tells whether quantities of two passages, of which one became the other, are of one indicator: by
 * their place among the words that did not change, and by what they count.
 */
final class QuantityMatching {

  /** How much of what is counted must be the same at the same place, and of amounts and shares. */
  private static final double SAME = 0.5;

  private static final double SAME_AMOUNT = 0.3;

  /** Weights of place, predicate and sentence beside what is counted, which weighs 1. */
  private static final double PLACE = 2;

  private static final double PREDICATE = 0.5;
  private static final double SENTENCE = 0.5;

  private final Map<Texts, List<Edit>> edits = new HashMap<>();

  private record Texts(String left, String right) {}

  /** How well two quantities match, the more the better; empty where they do not. */
  OptionalDouble score(PlacedQuantity older, PlacedQuantity newer) {
    boolean isPlace = correspond(older, newer);
    double things = older.key().likenessOfThings(newer.key());
    if (!isSame(older, newer, isPlace, things)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        (isPlace ? PLACE : 0)
            + things
            + PREDICATE * ThingKey.likeness(older.key().predicate(), newer.key().predicate())
            + SENTENCE * ThingKey.likeness(older.context(), newer.context()));
  }

  private static boolean isSame(
      PlacedQuantity older, PlacedQuantity newer, boolean isPlace, double things) {
    QuantityUnit unit = newer.quantity().unit();
    boolean isAlike = older.quantity().unit().isLike(unit);
    if (!isPlace) {
      return isAlike && things == 1 && older.key().agrees(newer.key()) && !isBare(newer.key());
    }
    if (unit == QuantityUnit.COUNT || !isAlike) {
      return things >= SAME && older.key().sharesHead(newer.key());
    }
    return Math.max(things, older.key().likeness(newer.key())) >= SAME_AMOUNT;
  }

  private static boolean isBare(ThingKey key) {
    return key.things().isEmpty() && key.predicate().isEmpty();
  }

  /** Whether the numbers stand at the same place among the words that are the same. */
  private boolean correspond(PlacedQuantity older, PlacedQuantity newer) {
    TextRange left = older.quantity().number();
    TextRange right = newer.quantity().number();
    int shift = 0;
    for (Edit edit : edits(older.text(), newer.text())) {
      if (touches(edit.left(), left)) {
        return touches(edit.right(), right);
      }
      if (edit.left().end() <= left.start()) {
        shift = edit.right().end() - edit.left().end();
      }
    }
    return left.start() + shift == right.start();
  }

  private static boolean touches(TextRange edit, TextRange number) {
    return edit.overlaps(number);
  }

  private List<Edit> edits(String left, String right) {
    return edits.computeIfAbsent(
        new Texts(left, right), texts -> WordEdits.between(texts.left(), texts.right()));
  }
}
