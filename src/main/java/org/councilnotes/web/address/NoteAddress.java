package org.councilnotes.web.address;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.number.NoteReference;
import org.councilnotes.store.NoteLookup;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.Refusal;

/** A note in an address: its id, or any spelling of its number. */
public record NoteAddress(String typed) {

  /** The note with this id; spellings of its number are not accepted. */
  public Optional<Note> exactIn(StoredNoteReader world) {
    return world.note(typed);
  }

  public Optional<String> idIn(StoredNoteReader world) {
    return new NoteLookup(typed).idIn(world);
  }

  /** The note; refused where there is none. */
  public Note in(StoredNoteReader world) {
    return idIn(world).flatMap(world::note).orElseThrow(this::unknown);
  }

  /** The address of a note, by its id, at the passage of this address. */
  public String hrefOf(String id) {
    return NoteReference.parse(typed)
        .flatMap(NoteReference::passage)
        .filter(passage -> passage.startsWith(id + "/"))
        .map(passage -> NoteLink.toPassage(id, passage))
        .orElseGet(() -> NoteLink.to(id));
  }

  /**
   * The address of the passage of a provision, where this one is {@code NOTE/PROVISION}, such as
   * {@code 10364-26/ARTICLE-3/2/b}. Ids of passages come first.
   */
  public Optional<String> hrefOfProvision(StoredNoteReader world) {
    int end = typed.indexOf('/');
    if (end < 0) {
      return Optional.empty();
    }
    List<Passage> passages =
        world.note(typed.substring(0, end)).map(Note::passages).orElse(List.of());
    boolean taken = passages.stream().anyMatch(p -> p.id().equals(typed));
    Optional<String> provision = Optional.of(typed.substring(end + 1));
    return passages.stream()
        .filter(p -> !taken && p.place().provision().equals(provision))
        .findFirst()
        .map(p -> NoteLink.toPassage(typed.substring(0, end), p.id()));
  }

  /** The address of the first passage within a provision; refused where the note has none. */
  public static String hrefOfProvision(Note note, String typed) {
    return ProvisionParameter.of(typed).stream()
        .flatMap(path -> path.in(note.passages()).stream())
        .findFirst()
        .map(passage -> NoteLink.toPassage(note.id(), passage.id()))
        .orElseThrow(() -> Refusal.notFound("provision.none", typed, note.id()));
  }

  public Refusal unknown() {
    return Refusal.notFound("note", typed);
  }
}
