package org.councilnotes.store.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The texts in which the words of a passage are looked for: one field of the index each. */
public enum TextPart {
  TEXT(1.0f),
  /** The headings of all sections it stands in. */
  HEADING(0.5f),
  /** The subject of its note. */
  SUBJECT(0.25f),
  /**
   * Words struck out in the text, which are no words of it: found only where they are asked for.
   */
  DELETED(0),
  /** The text of a line of a cover, which is found only where it is asked for. */
  COVER_LINE(1.0f);

  /** Where a word is looked for that is wanted wherever it stands. */
  public static final List<TextPart> AROUND = List.of(TEXT, HEADING, SUBJECT);

  private static final Set<TextPart> UNWEIGHED = EnumSet.of(DELETED, COVER_LINE);

  private final float weight;

  TextPart(float weight) {
    this.weight = weight;
  }

  /** How much a match here counts beside one in the text itself. */
  public float weight() {
    return weight;
  }

  /** Whether the length of the text counts, as it does where words weigh. */
  public boolean countsLength() {
    return !UNWEIGHED.contains(this);
  }

  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
