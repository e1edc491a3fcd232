package org.councilnotes.note;

import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/**
 * That a passage is a remark by a delegation in a table of provisions and remarks.
 *
 * @param author as printed above it: {@code SE}, or {@code AT, ES} where several speak
 * @param on id of the passage with the provision beside it; empty where no text stands there
 */
public record Remark(String author, Kind kind, Optional<String> on) {

  /** What a delegation does with the provision. */
  public enum Kind implements KeyedConstant {
    /** It says something of it. */
    COMMENT,
    /** It proposes other wording. */
    SUGGESTION
  }

  /** The same remark on a passage with another id. */
  public Remark on(Optional<String> passage) {
    return new Remark(author, kind, passage);
  }
}
