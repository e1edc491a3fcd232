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

  /** The version in the language that is asked for, as addresses do, where it is held. */
  private Optional<String> asked(String key, ArchiveReader world) {
    return DocumentNumber.languageOf(written)
        .map(language -> key + LANGUAGE + language)
        .filter(id -> world.note(id).isPresent());
  }

  private Optional<DocumentNumber> number() {
    return DocumentNumber.parse(written)
        .or(() -> DocumentNumber.ofKey(written.toLowerCase(Locale.ROOT)));
  }

  private Optional<String> idOf(String key, ArchiveReader world) {
    Optional<String> held =
        asked(key, world).or(() -> Optional.of(key).filter(id -> world.note(id).isPresent()));
    return held.or(() -> anyLanguage(key, world));
  }

  private static Optional<String> anyLanguage(String key, ArchiveReader world) {
    return world.notes().stream()
        .map(NoteSummary::id)
        .filter(id -> id.startsWith(key + LANGUAGE))
        .sorted()
        .findFirst();
  }
}
