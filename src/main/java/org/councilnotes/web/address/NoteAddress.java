package org.councilnotes.web.address;

import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.number.NoteReference;
import org.councilnotes.store.NoteLookup;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.Refusal;

/** What stands for a note in an address: its id, or any spelling of its number. */
public record NoteAddress(String typed) {

  /** The note of that id; a spelling of its number does not do. */
  public Optional<Note> exactIn(StoredNoteReader world) {
    return world.note(typed);
  }

  /** The id of the note that is meant. */
  public Optional<String> idIn(StoredNoteReader world) {
    return new NoteLookup(typed).idIn(world);
  }

  /** The note that is meant; refused where there is none. */
  public Note in(StoredNoteReader world) {
    return idIn(world).flatMap(world::note).orElseThrow(this::unknown);
  }

  /** Where the note of an id is shown, at the passage that is asked for. */
  public String hrefOf(String id) {
    return NoteReference.parse(typed)
        .flatMap(NoteReference::passage)
        .filter(passage -> passage.startsWith(id + "/"))
        .map(passage -> NoteLink.toPassage(id, passage))
        .orElseGet(() -> NoteLink.to(id));
  }

  public Refusal unknown() {
    return Refusal.notFound("note", typed);
  }
}
