package org.councilnotes.series;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.DeletionMasking;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.Note;
import org.councilnotes.note.text.TextRange;

/**
 * How much of the text changed from one edition to the next: the share of words of both editions
 * that were deleted or inserted in passages that continue, or that stand in passages which only one
 * of the two has.
 *
 * <p>Words are those of Unicode's word boundaries (UAX 29), without blanks and punctuation.
 * Passages that are compared count: neither cover nor headings. Words marked as deleted within a
 * note, and passages that are not accessible on one side, do not count. A move changes no word. The
 * share is the same in both directions: 0 for equal texts, 1 for texts with nothing in common.
 *
 * @param words of both editions together
 * @param changed how many of them changed
 * @param wordings how many passages have each relation; every relation is a key
 */
public record ChangeStatistics(int words, int changed, Map<PassageRelation, Integer> wordings) {

  private static final int ALL = 100;

  public ChangeStatistics {
    wordings = Map.copyOf(wordings);
  }

  /** The statistics of two notes, compared with each other alone. */
  public static ChangeStatistics between(Note older, Note newer) {
    return steps(Comparison.of(List.of(older, newer))).getFirst();
  }

  /** From each edition to the next, in order: one less than there are editions. */
  public static List<ChangeStatistics> steps(Comparison comparison) {
    List<ChangeStatistics> changes = new ArrayList<>();
    for (int older = 0; older + 1 < comparison.witnesses().size(); older++) {
      changes.add(new Counting(older).count(comparison.rows()));
    }
    return List.copyOf(changes);
  }

  /**
   * The share of words changed, in per cent, rounded; never 0 where a word changed and never 100
   * where a word did not.
   */
  public int percent() {
    if (changed == 0 || changed == words) {
      return changed == 0 ? 0 : ALL;
    }
    return Math.clamp(Math.round((double) ALL * changed / words), 1, ALL - 1);
  }

  /** How many passages have a relation. */
  public int of(PassageRelation relation) {
    return wordings.getOrDefault(relation, 0);
  }

  /** One pass over the rows of two neighbouring editions. */
  private static final class Counting {

    private final int older;
    private final Map<PassageRelation, Integer> wordings = new EnumMap<>(PassageRelation.class);
    private int words;
    private int changed;

    Counting(int older) {
      this.older = older;
    }

    ChangeStatistics count(List<AlignmentRow> rows) {
      for (PassageRelation relation : PassageRelation.values()) {
        wordings.put(relation, 0);
      }
      for (AlignmentRow row : rows) {
        row.steps().get(older).ifPresent(step -> count(row, step));
      }
      return new ChangeStatistics(words, changed, wordings);
    }

    private void count(AlignmentRow row, WordingStep step) {
      wordings.merge(step.relation(), 1, Integer::sum);
      if (step.relation() == PassageRelation.NOT_ACCESSIBLE) {
        return;
      }
      Optional<Cell> left = row.cells().get(older);
      Optional<Cell> right = row.cells().get(older + 1);
      boolean goesOn = left.isPresent() && right.isPresent();
      left.ifPresent(cell -> count(cell, goesOn, step.edits().stream().map(Edit::left).toList()));
      right.ifPresent(cell -> count(cell, goesOn, step.edits().stream().map(Edit::right).toList()));
    }

    private void count(Cell cell, boolean goesOn, List<TextRange> edited) {
      WordStarts starts = WordStarts.of(DeletionMasking.withDeletionsBlanked(cell));
      words += starts.count();
      changed += goesOn ? edited.stream().mapToInt(starts::countIn).sum() : starts.count();
    }
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
