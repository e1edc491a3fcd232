package org.councilnotes.redline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.note.Note;

/** What a file says of notes that are in different languages. */
final class LanguageRemark {

  private LanguageRemark() {}

  /** The remark, in English as the rest of the file; empty for notes of one language. */
  static Optional<String> on(ComparisonView comparison) {
    List<String> tags = comparison.notes().stream().map(Note::language).distinct().toList();
    String names =
        tags.stream()
            .map(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH))
            .sorted()
            .collect(Collectors.joining(", "));
    return tags.size() < 2
        ? Optional.empty()
        : Optional.of(
            ("These notes are in different languages (%s). Texts of different languages are not"
                    + " matched with each other: what stands in one language only is shown as new"
                    + " or dropped.")
                .formatted(names));
  }
}
