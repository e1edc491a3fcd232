package org.councilnotes.note.text;

import java.util.List;
import java.util.Locale;

/** Words that were struck through or added in a compromise text, or that stand for a blank. */
public record TextMark(State state, TextRange range) {

  /** Whether all of a text stands for what is blanked out. */
  public static boolean blankAll(List<TextMark> marks, String text) {
    return marks.stream()
        .anyMatch(m -> m.state() == State.BLANKED && m.range().length() == text.length());
  }

  /** Deleted words are never quoted as standing. */
  public enum State {
    DELETED,
    ADDED,
    /** They stand for text that is not accessible: it is there, but not in this version. */
    BLANKED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
