package org.councilnotes.store;

import java.util.Comparator;
import java.util.Optional;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.NoteReference;

/** Finds a note by its id or by any spelling of its number. */
public record NoteLookup(String written) {

  /**
   * The id of the note. Of several language versions, the one whose language the text names, else
   * the one that counts.
   */
  public Optional<String> idIn(StoredNoteReader world) {
    if (world.note(written).isPresent()) {
      return Optional.of(written);
    }
    Optional<NoteReference> reference = NoteReference.parse(written);
    Optional<String> id = reference.map(NoteReference::note);
    return id.flatMap(world::note).isPresent()
        ? id
        : reference
            .flatMap(NoteReference::number)
            .flatMap(number -> idOf(number, reference.get().language().orElse(""), world));
  }

  private static Optional<String> idOf(
      DocumentNumber number, String asked, StoredNoteReader world) {
    return world.family(number).stream()
        .map(NoteVersion::of)
        .flatMap(Optional::stream)
        .filter(version -> version.number().key().equals(number.key()))
        .min(
            Comparator.comparing((NoteVersion version) -> !version.language().equals(asked))
                .thenComparing(Comparator.naturalOrder()))
        .map(NoteVersion::id);
  }
}
