package org.councilnotes.draft.alarm;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.text.TextRange;

/** Finds where a draft would say what it does not say. */
final class SilentPlace {

  private SilentPlace() {}

  /**
   * An empty range: at the heading with the same words, else at the first heading about one of the
   * programmes, else at the end of the text.
   *
   * @param heading above the earlier words; may be empty
   * @param programmes codes of those that the earlier words are about
   */
  static TextRange of(DraftText draft, String heading, Set<String> programmes) {
    String key = NormalizedWording.keyOf(heading);
    int place =
        first(draft, passage -> !key.isEmpty() && isHeading(passage, key))
            .or(() -> first(draft, passage -> isAbout(passage, programmes)))
            .orElse(draft.text().length());
    return new TextRange(place, place);
  }

  private static Optional<Integer> first(DraftText draft, Predicate<Passage> which) {
    return draft.note().passages().stream()
        .filter(passage -> passage.kind() == PassageKind.HEADING)
        .filter(which)
        .findFirst()
        .map(passage -> draft.starts().get(passage.id()));
  }

  /** Whether a heading ends in these words, whatever its label. */
  private static boolean isHeading(Passage passage, String key) {
    String own = NormalizedWording.keyOf(passage.textWithoutDeletions());
    return own.equals(key) || own.endsWith(" " + key);
  }

  private static boolean isAbout(Passage passage, Set<String> programmes) {
    return programmes(passage).stream().anyMatch(programmes::contains);
  }

  /** The codes of the programmes that a passage is about. */
  static Set<String> programmes(Passage passage) {
    return passage.tags().programmes().stream().map(ProgrammeTag::code).collect(Collectors.toSet());
  }
}
