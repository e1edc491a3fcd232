package org.councilnotes.draft;

import java.util.List;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextRange;

/**
 * The words that changed between two sentences, whatever labels of list items stand before them.
 */
public final class UnlabelledEdits {

  private UnlabelledEdits() {}

  /**
   * The edits in order, as ranges of both sentences; none of them is in a label. Applying them to
   * the left sentence gives the right one, apart from labels.
   */
  public static List<Edit> between(String left, String right) {
    String leftWords = ExactWording.withoutLabel(left);
    String rightWords = ExactWording.withoutLabel(right);
    int leftLabel = left.length() - leftWords.length();
    int rightLabel = right.length() - rightWords.length();
    return WordEdits.between(leftWords, rightWords).stream()
        .map(edit -> new Edit(behind(leftLabel, edit.left()), behind(rightLabel, edit.right())))
        .toList();
  }

  private static TextRange behind(int label, TextRange range) {
    return new TextRange(label + range.start(), label + range.end());
  }
}
