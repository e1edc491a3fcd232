package org.councilnotes.note;

import java.util.Locale;

/** What a passage is on the page. */
public enum PassageKind {
  COVER,
  HEADING,
  PARAGRAPH,
  ITEM,
  ROW,
  FOOTNOTE;

  /** The word used in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it carries wording to compare: neither cover nor heading. */
  public boolean isBody() {
    return this != COVER && this != HEADING;
  }
}
