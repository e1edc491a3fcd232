package org.councilnotes.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;

/**
 * A note and what a world knows about it beyond its own text.
 *
 * @param files it can be read from, the one that was read first, then by path
 * @param followers the notes that name it as a previous document, newest first
 */
public record ArchivedNote(
    Note note, NoteFamily family, List<LedgerEntry> files, List<NoteSummary> followers) {

  private static final Comparator<LedgerEntry> READ_FIRST =
      Comparator.comparing((LedgerEntry file) -> !file.outcome().isIndexed())
          .thenComparing(LedgerEntry::path);

  public ArchivedNote {
    files = List.copyOf(files);
    followers = List.copyOf(followers);
  }

  /** The note of that id; empty where this world holds none. */
  public static Optional<ArchivedNote> of(String id, StoredNoteReader world) {
    return world.note(id).map(note -> of(note, world));
  }

  public static ArchivedNote of(Note note, StoredNoteReader world) {
    List<NoteSummary> followers = note.number().map(world::followers).orElse(List.of());
    return new ArchivedNote(
        note,
        NoteFamily.of(NoteSummary.of(note), world),
        files(note.id(), world),
        followers.stream().filter(other -> !other.id().equals(note.id())).toList());
  }

  /** The version of the extraction that a note was read with; empty where it is not known. */
  public static Optional<String> reading(String note, StoredNoteReader world) {
    return files(note, world).stream().findFirst().map(file -> file.version().reading());
  }

  /**
   * The files that a note can be read from, the one that was read first, then by path; a file that
   * is kept from readers is no source for them.
   */
  public static List<LedgerEntry> files(String note, StoredNoteReader world) {
    return readFirst(world.sources(note));
  }

  /** The same of many notes, asked for at once, by the ids of these. */
  public static Map<String, List<LedgerEntry>> files(Set<String> notes, StoredNoteReader world) {
    return notes.isEmpty()
        ? Map.of()
        : world.sources(notes).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, note -> readFirst(note.getValue())));
  }

  private static List<LedgerEntry> readFirst(List<LedgerEntry> files) {
    return files.stream().filter(LedgerEntry::isSource).sorted(READ_FIRST).toList();
  }
}
