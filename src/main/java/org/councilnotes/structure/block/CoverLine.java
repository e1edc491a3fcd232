package org.councilnotes.structure.block;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a cover page: a field with its label, or a line without.
 *
 * @param part what the line says, where the layout of the cover tells it; empty on covers of the
 *     Council, whose lines are recognised by their wording
 */
public record CoverLine(
    Optional<String> label, String text, OptionalInt page, Optional<Part> part, boolean title) {

  /** What a line of a cover without labels says. */
  public enum Part {
    NUMBER,
    DATE,
    ORIGINAL,
    TYPE,
    FROM,
    TO,
    SUBJECT,
    /** Interinstitutional files and documents of the Commission. */
    TRAIL,
    /** Names of bodies and all else. */
    OTHER
  }

  public CoverLine(Optional<String> label, String text, OptionalInt page) {
    this(label, text, page, Optional.empty(), false);
  }

  public static CoverLine of(String text, OptionalInt page) {
    return new CoverLine(Optional.empty(), text, page);
  }

  public static CoverLine field(String label, String text, OptionalInt page) {
    return new CoverLine(Optional.of(label), text, page);
  }

  /** The line as a part of a cover without labels. */
  public static CoverLine of(Part part, String text, OptionalInt page) {
    return new CoverLine(Optional.empty(), text, page, Optional.of(part), false);
  }

  /** The same line as a title of the text. */
  public CoverLine asTitle() {
    return new CoverLine(label, text, page, part, true);
  }

  /** Label and words as printed. */
  public String printed() {
    return label.map(l -> text.isEmpty() ? l : l + " " + text).orElse(text);
  }
}
