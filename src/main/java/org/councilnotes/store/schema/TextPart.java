package org.councilnotes.store.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The searchable texts of a passage, each a field of the index. */
public enum TextPart {
  TEXT(1.0f),
  /** The headings of all sections around the passage. */
  HEADING(0.5f),
  /** The subject of its note. */
  SUBJECT(0.25f),
  /**
   * The stems of all three, one term a word and without positions. Words are matched and first
   * ranked here; the parts themselves hold what is matched as printed or in order.
   */
  STEMS(1.0f),
  /** The stems that are in the subject only, and neither in the text nor in a heading. */
  SUBJECT_ONLY(0),
  /**
   * Neighbouring words of the text as printed, one of them very frequent, as one term and without
   * positions: see {@link org.councilnotes.analysis.FrequentWords}.
   */
  BIGRAMS(1.0f),
  /** Words deleted from the text, found only by queries for deleted words. */
  DELETED(0),
  /** The text of a line of a cover, found only by {@code kind:cover}. */
  COVER_LINE(1.0f);

  /** The parts that a word without a field is searched in. */
  public static final List<TextPart> AROUND = List.of(TEXT, HEADING, SUBJECT);

  private static final Set<TextPart> UNWEIGHED = EnumSet.of(DELETED, COVER_LINE, SUBJECT_ONLY);

  private final float weight;

  TextPart(float weight) {
    this.weight = weight;
  }

  /** The weight of a match in this part, relative to one in the text itself. */
  public float weight() {
    return weight;
  }

  /**
   * How often a word of this part counts among {@link #STEMS}: by its weight, of a subject once.
   */
  public int stemFrequency() {
    return Math.round(weight / SUBJECT.weight);
  }

  /** Whether BM25 takes the length of the text into account. */
  public boolean hasLengthNorm() {
    return !UNWEIGHED.contains(this);
  }

  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
