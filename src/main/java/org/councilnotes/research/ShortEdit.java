package org.councilnotes.research;

import java.util.List;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Step.Edit;

/** The words that changed in a text of one line: all between those that both begin and end with. */
final class ShortEdit {

  private ShortEdit() {}

  /** No edit where the two are equal, else one. */
  static List<Edit> between(String left, String right) {
    if (left.equals(right)) {
      return List.of();
    }
    int start = start(left, right);
    int tail = tail(left, right, start);
    return List.of(
        new Edit(
            new TextRange(start, left.length() - tail),
            new TextRange(start, right.length() - tail)));
  }

  /** Where the first word begins that is not the same. */
  private static int start(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    int word = 0;
    for (int i = 0; i < shorter && left.charAt(i) == right.charAt(i); i++) {
      word = left.charAt(i) == ' ' ? i + 1 : word;
    }
    return word;
  }

  /** How long the words at the end are that are the same. */
  private static int tail(String left, String right, int start) {
    int shorter = Math.min(left.length(), right.length()) - start;
    int word = 0;
    for (int i = 1; i <= shorter; i++) {
      char c = left.charAt(left.length() - i);
      if (c != right.charAt(right.length() - i)) {
        break;
      }
      word = c == ' ' ? i : word;
    }
    return word;
  }
}
