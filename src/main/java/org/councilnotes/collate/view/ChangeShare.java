package org.councilnotes.collate.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.note.text.TextRange;

/**
 * How much of a text changed: the share of words that only one side has. A text that moved without
 * changes did not change; one that is not accessible does not count.
 *
 * @param changed words that were deleted or inserted
 * @param words of both sides together
 */
public record ChangeShare(long changed, long words) {

  public static final ChangeShare NONE = new ChangeShare(0, 0);

  private static final int WHOLE = 100;
  private static final int DARKEST = 5;

  public static ChangeShare of(
      WordingStep step, Optional<AlignmentRow.Cell> older, Optional<AlignmentRow.Cell> newer) {
    long all =
        Stream.of(older, newer).flatMap(Optional::stream).mapToLong(c -> words(c.text())).sum();
    return switch (step.relation()) {
      case NOT_ACCESSIBLE -> NONE;
      case NEW, DROPPED -> new ChangeShare(all, all);
      case SAME, CHANGED, MOVED, MOVED_CHANGED, SPLIT, MERGED, RETURNED ->
          new ChangeShare(changed(step, older, newer), all);
    };
  }

  public static ChangeShare sum(List<ChangeShare> all) {
    return all.stream().reduce(NONE, ChangeShare::plus);
  }

  ChangeShare plus(ChangeShare other) {
    return new ChangeShare(changed + other.changed, words + other.words);
  }

  public boolean isNone() {
    return words == 0;
  }

  /** Whole per cent; 0 only where nothing changed, 100 only where everything did. */
  public int percent() {
    if (words == 0 || changed == 0) {
      return 0;
    }
    return changed == words
        ? WHOLE
        : Math.clamp(Math.round((double) changed * WHOLE / words), 1, WHOLE - 1);
  }

  /** One of six shades for display, 0 to 5; the number is shown beside it. */
  public int shade() {
    return percent() / (WHOLE / DARKEST);
  }

  private static long changed(
      WordingStep step, Optional<AlignmentRow.Cell> older, Optional<AlignmentRow.Cell> newer) {
    long count = 0;
    for (WordingStep.Edit edit : step.edits()) {
      count += older.map(cell -> words(edit.left(), cell)).orElse(0L);
      count += newer.map(cell -> words(edit.right(), cell)).orElse(0L);
    }
    return count;
  }

  private static long words(TextRange range, AlignmentRow.Cell cell) {
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
