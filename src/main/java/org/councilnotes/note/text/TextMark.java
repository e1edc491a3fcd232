package org.councilnotes.note.text;

import java.util.List;

/** A range of a text that was deleted or added in a compromise text, or that is blanked out. */
public record TextMark(State state, TextRange range) {

  /** Whether the marks of blanked text cover the whole text. */
  public static boolean blankAll(List<TextMark> marks, String text) {
    return marks.stream()
        .anyMatch(m -> m.state() == State.BLANKED && m.range().length() == text.length());
  }

  /** What is marked. Deleted words are never quoted as standing. */
  public enum State implements KeyedConstant {
    DELETED,
    ADDED,
    /** A placeholder: the text exists but is not accessible in this version. */
    BLANKED,
    /** Deleted since a former version, where the note tells these changes apart. */
    DELETED_SINCE,
    /** Added since a former version, where the note tells these changes apart. */
    ADDED_SINCE;

    public boolean isDeletion() {
      return this == DELETED || this == DELETED_SINCE;
    }

    public boolean isAddition() {
      return this == ADDED || this == ADDED_SINCE;
    }

    /** The state without what it is compared with: deleted, added or blanked. */
    public State plain() {
      return switch (this) {
        case DELETED_SINCE -> DELETED;
        case ADDED_SINCE -> ADDED;
        default -> this;
      };
    }
  }
}
