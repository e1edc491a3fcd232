package org.councilnotes.collate.view;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.DeletionMasking;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextRange;

/**
 * How much of the text changed between two notes: the share of words of both that were deleted or
 * inserted in passages that continue, or that stand in passages which only one of the two has.
 *
 * <p>Words are those of Unicode's word boundaries (UAX 29), without blanks and punctuation.
 * Passages that are compared count: neither cover nor headings. Words marked as deleted within a
 * note, and passages that are not accessible on one side, do not count. A move changes no word. The
 * share is the same in both directions: 0 for equal texts, 1 for texts with nothing in common.
 *
 * @param changed words that were deleted or inserted
 * @param words of both sides together
 */
public record ChangeShare(long changed, long words) {

  public static final ChangeShare NONE = new ChangeShare(0, 0);

  private static final int WHOLE = 100;
  private static final int DARKEST = 5;

  /**
   * The share of one step.
   *
   * @param older the text of the older note; empty where it lacks the text, even if an earlier note
   *     had it
   */
  public static ChangeShare of(WordingStep step, Optional<Cell> older, Optional<Cell> newer) {
    if (step.relation() == PassageRelation.NOT_ACCESSIBLE) {
      return NONE;
    }
    boolean continues =
        older.isPresent() && newer.isPresent() && step.relation() != PassageRelation.RETURNED;
    ChangeShare before =
        older
            .map(cell -> side(cell, continues, step.edits().stream().map(Edit::left).toList()))
            .orElse(NONE);
    ChangeShare after =
        newer
            .map(cell -> side(cell, continues, step.edits().stream().map(Edit::right).toList()))
            .orElse(NONE);
    return before.plus(after);
  }

  private static ChangeShare side(Cell cell, boolean continues, List<TextRange> edited) {
    WordStarts starts = WordStarts.of(DeletionMasking.withDeletionsBlanked(cell));
    return new ChangeShare(
        continues ? edited.stream().mapToInt(starts::countIn).sum() : starts.count(),
        starts.count());
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

  /** Where the words of a text begin, to count them; marks and blanks are no words. */
  private record WordStarts(BitSet starts) {

    static WordStarts of(String text) {
      BitSet starts = new BitSet(text.length());
      BreakIterator cuts = BreakIterator.getWordInstance(ULocale.ROOT);
      cuts.setText(text);
      int start = cuts.first();
      for (int end = cuts.next(); end != BreakIterator.DONE; start = end, end = cuts.next()) {
        starts.set(start, cuts.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT);
      }
      return new WordStarts(starts);
    }

    int count() {
      return starts.cardinality();
    }

    /** How many words begin in a stretch of the text. */
    int countIn(TextRange range) {
      return starts.get(range.start(), range.end()).cardinality();
    }
  }
}
