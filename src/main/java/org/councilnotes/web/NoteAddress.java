package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteReference;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.NoteName;

/** What stands for a note in an address: its id, or any spelling of its number. */
record NoteAddress(String typed) {

  /** The note of that id; a spelling of its number does not do. */
  Optional<Note> exactIn(ArchiveReader world) {
    return world.note(typed);
  }

  /** The id of the note that is meant. */
  Optional<String> idIn(ArchiveReader world) {
    return new NoteName(typed).idIn(world);
  }

  /** The note that is meant; refused where there is none. */
  Note in(ArchiveReader world) {
    return idIn(world).flatMap(world::note).orElseThrow(this::unknown);
  }

  /** Where the note of an id is shown, at the passage that is asked for. */
  String hrefOf(String id) {
    return NoteReference.parse(typed)
        .flatMap(NoteReference::passage)
        .filter(passage -> passage.startsWith(id + "/"))
        .map(passage -> NoteLink.toPassage(id, passage))
        .orElseGet(() -> NoteLink.to(id));
  }

  Refusal unknown() {
    return Refusal.notFound("note", typed);
  }
}
