package org.councilnotes.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;

/**
 * A note with what a world has about it beyond its own text.
 *
 * @param files its sources, first the one that it was read from, then by path
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

  /** A note by its id; empty where the world has none. */
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

  /** The reading versions of many notes, read at once, by id of note; unknown ones are left out. */
  public static Map<String, String> readings(Set<String> notes, StoredNoteReader world) {
    return files(notes, world).entrySet().stream()
        .filter(note -> !note.getValue().isEmpty())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, note -> note.getValue().getFirst().version().reading()));
  }

  /**
   * The files that a note can be read from, first the one that it was read from, then by path.
   * Files that readers may not have are left out.
   */
  public static List<LedgerEntry> files(String note, StoredNoteReader world) {
    return readFirst(world.sources(note));
  }

  /** The files of many notes, read at once, by id of note. */
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
