package org.councilnotes.note;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** What a passage is on the page. */
public enum PassageKind implements KeyedConstant {
  COVER,
  HEADING,
  PARAGRAPH,
  ITEM,
  ROW,
  FOOTNOTE,
  /** The labels of a chart, map or diagram, outside the running text. */
  FIGURE;

  /** The kind with this key in JSON, ignoring case; empty for any other word. */
  public static Optional<PassageKind> ofKey(String word) {
    return Arrays.stream(values()).filter(kind -> kind.key().equalsIgnoreCase(word)).findFirst();
  }

  /** Whether it carries wording that is compared: neither cover, heading nor figure. */
  public boolean isBody() {
    return this != COVER && this != HEADING && this != FIGURE;
  }

  /**
   * Whether a text of this kind is cut into sentences: not of covers and figures, of headings only
   * where they end as a sentence does.
   */
  public boolean hasSentences(String text) {
    return switch (this) {
      case PARAGRAPH, ITEM, ROW, FOOTNOTE -> true;
      case HEADING ->
          !text.isBlank() && ".!?;".indexOf(text.strip().charAt(text.strip().length() - 1)) >= 0;
      case COVER, FIGURE -> false;
    };
  }

  /** Whether it stands in a list or table, or below one: an item, a row or a footnote. */
  public boolean isListed() {
    return this == ITEM || this == ROW || this == FOOTNOTE;
  }
}
