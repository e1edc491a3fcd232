package org.councilnotes.search;

import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.DocumentNumber;

/** What people write for a note: its id, or any spelling of its number. */
public record NoteName(String written) {

  /** Between the number and the language in the id of another language version. */
  private static final String LANGUAGE = ".";

  /** The id of the note that is meant; where only translations are held, of the first of them. */
  public Optional<String> idIn(ArchiveReader world) {
    if (world.note(written).isPresent()) {
      return Optional.of(written);
    }
    return number().map(DocumentNumber::key).flatMap(key -> idOf(key, world));
  }

  private Optional<DocumentNumber> number() {
    return DocumentNumber.parse(written)
        .or(() -> DocumentNumber.ofKey(written.toLowerCase(Locale.ROOT)));
  }

  private static Optional<String> idOf(String key, ArchiveReader world) {
    if (world.note(key).isPresent()) {
      return Optional.of(key);
    }
    return world.notes().stream()
        .map(NoteSummary::id)
        .filter(id -> id.startsWith(key + LANGUAGE))
        .sorted()
        .findFirst();
  }
}
