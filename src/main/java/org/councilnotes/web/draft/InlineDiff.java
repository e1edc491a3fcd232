package org.councilnotes.web.draft;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun.Ink;

/**
 * Two texts as one: at each difference, the words of the other text marked as deleted, followed by
 * those of the text marked as added.
 */
final class InlineDiff {

  private final StringBuilder text = new StringBuilder();
  private final List<TextRange> deleted = new ArrayList<>();
  private final List<TextRange> added = new ArrayList<>();

  private InlineDiff() {}

  /**
   * Merges two texts.
   *
   * @param edits from the text to the other one
   */
  static StyledText of(String text, String other, List<Edit> edits) {
    InlineDiff both = new InlineDiff();
    int end = 0;
    for (Edit edit : edits) {
      both.text.append(text, end, edit.left().start());
      both.differ(edit.left().of(text), edit.right().of(other));
      end = edit.left().end();
    }
    both.text.append(text.substring(end));
    return StyledText.of(both.text.toString(), both.deleted, Ink.DELETED)
        .with(both.added, Ink.ADDED);
  }

  /**
   * The same where the edits lead to the text.
   *
   * @param edits from the other text
   */
  static StyledText back(String text, String other, List<Edit> edits) {
    List<Edit> turned = new ArrayList<>();
    for (Edit edit : edits) {
      turned.add(new Edit(/* left= */ edit.right(), /* right= */ edit.left()));
    }
    return of(text, other, turned);
  }

  private void differ(String own, String others) {
    append(others, deleted);
    if (!own.isEmpty() && !others.isEmpty() && !others.endsWith(" ")) {
      text.append(' ');
    }
    append(own, added);
  }

  private void append(String words, List<TextRange> ranges) {
    if (!words.isEmpty()) {
      ranges.add(new TextRange(text.length(), text.length() + words.length()));
      text.append(words);
    }
  }
}
