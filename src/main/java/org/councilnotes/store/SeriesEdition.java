package org.councilnotes.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.number.DocumentNumber;

/**
 * One edition of a series in one language.
 *
 * @param note the version that counts
 * @param versions all versions, that one included, from the first to the last revision
 * @param additions supplements and corrections
 */
public record SeriesEdition(
    NoteSummary note, List<NoteSummary> versions, List<NoteSummary> additions) {

  private static final Comparator<NoteSummary> FIRST_TO_LAST =
      Comparator.comparing(
              (NoteSummary note) -> NoteVersion.of(note).orElseThrow(), Comparator.reverseOrder())
          .thenComparing(NoteSummary::id);

  public SeriesEdition {
    versions = List.copyOf(versions);
    additions = List.copyOf(additions);
  }

  /**
   * The edition of a note.
   *
   * @param notes of the series, in any version and language
   */
  static SeriesEdition of(NoteSummary note, Collection<NoteSummary> notes) {
    Optional<DocumentNumber> number = note.number();
    if (number.isEmpty()) {
      return new SeriesEdition(note, List.of(note), List.of());
    }
    List<NoteSummary> family =
        notes.stream()
            .filter(other -> other.naming().language().equals(note.naming().language()))
            .filter(other -> isSame(number.get().base(), other.number().map(DocumentNumber::base)))
            .sorted(FIRST_TO_LAST)
            .toList();
    DocumentNumber document = number.get().document();
    return new SeriesEdition(
        note,
        family.stream().filter(other -> isSame(document, documentOf(other))).toList(),
        family.stream().filter(other -> !isSame(document, documentOf(other))).toList());
  }

  private static Optional<DocumentNumber> documentOf(NoteSummary note) {
    return note.number().map(DocumentNumber::document);
  }

  private static boolean isSame(DocumentNumber number, Optional<DocumentNumber> other) {
    return other.filter(o -> o.key().equals(number.key())).isPresent();
  }
}
