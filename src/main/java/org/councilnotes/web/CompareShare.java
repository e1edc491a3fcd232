package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;

/**
 * How much of a text changed: of the words of both sides, those that one side lacks. A text that
 * moved and kept its words did not change; one that cannot be read does not count.
 *
 * @param changed words that went or came
 * @param words of both sides together
 */
record CompareShare(long changed, long words) {

  static final CompareShare NONE = new CompareShare(0, 0);

  private static final int WHOLE = 100;
  private static final int DARKEST = 5;

  static CompareShare of(Step step, Optional<Row.Cell> older, Optional<Row.Cell> newer) {
    long all =
        Stream.of(older, newer).flatMap(Optional::stream).mapToLong(c -> words(c.text())).sum();
    return switch (step.relation()) {
      case NOT_ACCESSIBLE -> NONE;
      case NEW, DROPPED -> new CompareShare(all, all);
      case SAME, CHANGED, MOVED, MOVED_CHANGED, SPLIT, MERGED, RETURNED ->
          new CompareShare(changed(step, older, newer), all);
    };
  }

  static CompareShare sum(List<CompareShare> all) {
    return all.stream().reduce(NONE, CompareShare::plus);
  }

  CompareShare plus(CompareShare other) {
    return new CompareShare(changed + other.changed, words + other.words);
  }

  public boolean isNone() {
    return words == 0;
  }

  /** Whole per cent; neither 0 nor 100 unless it is all or nothing. */
  public int percent() {
    if (words == 0 || changed == 0) {
      return 0;
    }
    return changed == words
        ? WHOLE
        : Math.clamp(Math.round((double) changed * WHOLE / words), 1, WHOLE - 1);
  }

  /** One of six shades for the eye, 0 to 5; the number stands beside it. */
  public int shade() {
    return percent() / (WHOLE / DARKEST);
  }

  private static long changed(Step step, Optional<Row.Cell> older, Optional<Row.Cell> newer) {
    long count = 0;
    for (Step.Edit edit : step.edits()) {
      count += older.map(cell -> words(edit.left(), cell)).orElse(0L);
      count += newer.map(cell -> words(edit.right(), cell)).orElse(0L);
    }
    return count;
  }

  private static long words(TextRange range, Row.Cell cell) {
    return words(range.of(cell.text()));
  }

  /** What stands between blanks. */
  private static long words(String text) {
    long words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += !blank && !inWord ? 1 : 0;
      inWord = !blank;
    }
    return words;
  }
}
