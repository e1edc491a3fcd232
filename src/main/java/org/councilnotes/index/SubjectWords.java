package org.councilnotes.index;

import java.util.List;
import java.util.Set;

/** Which words stand in the subject of some note at all: most do not. */
final class SubjectWords {

  private final HeldForms held;

  SubjectWords(HeldForms held) {
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
    return held.holds(TextPart.SUBJECT, form);
  }
}
