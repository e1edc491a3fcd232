package org.councilnotes.web;

import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.NoteSummary;

/** What stands for a note in an address: its id, or any spelling of its number. */
record NoteAddress(String typed) {

  /** Between the number and the language in the id of another language version. */
  private static final String LANGUAGE = ".";

  /** The note of that id; a spelling of its number does not do. */
  Optional<Note> exactIn(ArchiveReader world) {
    return world.note(typed);
  }

  /** The id of the note that is meant; where only translations are held, of the first of them. */
  Optional<String> idIn(ArchiveReader world) {
    if (world.note(typed).isPresent()) {
      return Optional.of(typed);
    }
    return number().map(DocumentNumber::key).flatMap(key -> idOf(key, world));
  }

  /** The note that is meant; refused where there is none. */
  Note in(ArchiveReader world) {
    return idIn(world).flatMap(world::note).orElseThrow(this::unknown);
  }

  Refusal unknown() {
    return Refusal.notFound("note", typed);
  }

  private Optional<DocumentNumber> number() {
    return DocumentNumber.parse(typed)
        .or(() -> DocumentNumber.ofKey(typed.toLowerCase(Locale.ROOT)));
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
