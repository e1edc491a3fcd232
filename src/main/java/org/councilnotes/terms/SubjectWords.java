package org.councilnotes.terms;

import java.util.List;
import java.util.Set;

/** Which words stand in the subject of some note at all: most do not. */
final class SubjectWords {

  private final Holdings held;

  SubjectWords(Holdings held) {
    this.held = held;
  }

  /**
   * Whether the words could stand in a subject.
   *
   * @param words the forms of each; one of them suffices
   */
  boolean mayHold(List<Set<String>> words) {
    return words.stream().allMatch(forms -> forms.stream().anyMatch(this::isThere));
  }

  private boolean isThere(String form) {
    return held.passages(TextPart.SUBJECT, form) > 0;
  }
}
