package org.councilnotes.structure.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextMark;

/**
 * Headings in the print of additions that are additions: those of an article that a note inserts.
 * Many notes print all headings bold, so print alone says nothing; it does where the texts right
 * before and right behind the headings are added, too.
 */
final class AddedHeadings {

  private final Map<Integer, List<TextMark>> printed = new HashMap<>();

  /**
   * Keeps the marks that a heading would have as text.
   *
   * @param index of its passage in the note, from 0
   */
  void keep(int index, List<TextMark> marks) {
    printed.put(index, marks);
  }

  /** Gives added headings their marks again, in place. */
  void restore(List<Passage> passages) {
    int start = 0;
    while (start < passages.size()) {
      int end = start;
      while (end < passages.size() && passages.get(end).kind() == PassageKind.HEADING) {
        end++;
      }
      boolean between = end > start && start > 0 && end < passages.size();
      if (between && endsAdded(passages.get(start - 1)) && isAdded(passages.get(end), 0)) {
        for (int i = start; i < end; i++) {
          List<TextMark> marks = printed.getOrDefault(i, passages.get(i).marks());
          passages.set(i, passages.get(i).withMarks(marks));
        }
      }
      start = Math.max(end, start + 1);
    }
  }

  /** Whether the text ends in an addition, up to one sign that has another print. */
  private static boolean endsAdded(Passage passage) {
    int last = passage.text().length() - 1;
    return isAdded(passage, last) || isAdded(passage, last - 1);
  }

  private static boolean isAdded(Passage passage, int at) {
    return passage.marks().stream()
        .filter(mark -> mark.state().isAddition())
        .anyMatch(mark -> mark.range().start() <= at && at < mark.range().end());
  }
}
