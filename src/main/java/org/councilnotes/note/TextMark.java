package org.councilnotes.note;

import java.util.Locale;

/** Words that were struck through or added in a compromise text, or that stand for a blank. */
public record TextMark(State state, TextRange range) {

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
