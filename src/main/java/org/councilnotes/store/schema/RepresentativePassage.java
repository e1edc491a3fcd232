package org.councilnotes.store.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.number.DocumentNumber;

/**
 * Determines which passage represents a note in a list of hits, and which passages are lines of its
 * cover ({@code CoverLineFilter}).
 */
public final class RepresentativePassage {

  private final Note note;
  private final String standing;

  /**
   * For one note: its representative is the subject on the cover, else the first passage of the
   * text.
   */
  public RepresentativePassage(Note note) {
    this.note = note;
    this.standing =
        first(this::tellsSubject)
            .or(() -> first(passage -> !isOfCover(passage)))
            .or(() -> first(passage -> true))
            .map(Passage::id)
            .orElse("");
  }

  private Optional<Passage> first(Predicate<Passage> wanted) {
    return note.passages().stream().filter(wanted).findFirst();
  }

  private boolean tellsSubject(Passage passage) {
    String subject = note.subject();
    return isOfCover(passage) && !subject.isBlank() && passage.text().endsWith(subject);
  }

  private static boolean isOfCover(Passage passage) {
    return passage.kind() == PassageKind.COVER;
  }

  /**
   * Whether the passage represents its note: it has the numbers and codes by which the note is
   * found.
   */
  public boolean isRepresentative(Passage passage) {
    return passage.id().equals(standing);
  }

  /** Whether it is a line of a cover, which is found by {@code kind:cover} only. */
  public boolean isCoverLine(Passage passage) {
    return isOfCover(passage) && !isRepresentative(passage);
  }

  /**
   * Keys of the document numbers that a passage cites, each once. The representative passage also
   * cites what the lines of the cover cite.
   *
   * @param text of the passage, without deleted words
   */
  public List<String> cited(Passage passage, String text) {
    Stream<String> own = cited(text).stream();
    Stream<String> ofCover = isRepresentative(passage) ? citedByCover() : Stream.empty();
    return Stream.concat(own, ofCover).distinct().toList();
  }

  /** Citations in the lines of the cover. The number of the note itself is none. */
  private Stream<String> citedByCover() {
    return note.passages().stream()
        .filter(this::isCoverLine)
        .flatMap(line -> cited(line.textWithoutDeletions()).stream())
        .filter(key -> !isOwnNumber(key));
  }

  private boolean isOwnNumber(String key) {
    return note.number()
        .filter(own -> own.key().equals(key) || own.base().key().equals(key))
        .isPresent();
  }

  /**
   * Keys of the document numbers in a text, each once. A number with additions also gives its
   * number without them: {@code 8875/1/16 REV 1} cites {@code 8875/16}.
   */
  private static List<String> cited(String text) {
    return hasDigit(text)
        ? DocumentNumber.allIn(text).stream()
            .flatMap(m -> Stream.of(m.number().key(), m.number().base().key()))
            .distinct()
            .toList()
        : List.of();
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }
}
