package org.councilnotes.collate.table;

import java.util.List;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextRange;

/** The words that changed between two parts of counterpart texts, such as cells of two rows. */
public final class CellEdits {

  private CellEdits() {}

  /**
   * The edits within two parts. Applying them to the left part gives the right part exactly; where
   * the edits of the whole texts do not, as these follow other columns, all of the part is edited.
   *
   * @param edits between the whole texts
   * @return with offsets in the parts
   */
  public static List<Edit> between(
      String left, TextRange leftPart, String right, TextRange rightPart, List<Edit> edits) {
    List<Edit> inside =
        edits.stream()
            .map(edit -> new Edit(edit.left().within(leftPart), edit.right().within(rightPart)))
            .filter(edit -> edit.left().length() > 0 || edit.right().length() > 0)
            .toList();
    String before = leftPart.of(left);
    String after = rightPart.of(right);
    return leads(before, after, inside) ? inside : whole(before, after);
  }

  private static List<Edit> whole(String before, String after) {
    return List.of(new Edit(new TextRange(0, before.length()), new TextRange(0, after.length())));
  }

  /** Whether the edits lead from one text to the other. */
  private static boolean leads(String before, String after, List<Edit> edits) {
    int left = 0;
    int right = 0;
    for (Edit edit : edits) {
      if (edit.left().start() < left
          || edit.right().start() < right
          || !before
              .substring(left, edit.left().start())
              .equals(after.substring(right, edit.right().start()))) {
        return false;
      }
      left = edit.left().end();
      right = edit.right().end();
    }
    return before.substring(left).equals(after.substring(right));
  }
}
