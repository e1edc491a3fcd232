package org.councilnotes.structure.block;

import java.util.Optional;
import java.util.OptionalInt;

/** One line of a cover page: a field with its label, or a line without. */
public record CoverLine(Optional<String> label, String text, OptionalInt page) {

  public static CoverLine of(String text, OptionalInt page) {
    return new CoverLine(Optional.empty(), text, page);
  }

  public static CoverLine field(String label, String text, OptionalInt page) {
    return new CoverLine(Optional.of(label), text, page);
  }

  /** Label and words as printed. */
  public String printed() {
    return label.map(l -> text.isEmpty() ? l : l + " " + text).orElse(text);
  }
}
