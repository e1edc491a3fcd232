package org.councilnotes.note;

import java.util.Locale;

/** Words that were struck through or added in a compromise text. */
public record TextMark(State state, TextRange range) {

  /** Deleted words are never quoted as standing. */
  public enum State {
    DELETED,
    ADDED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
