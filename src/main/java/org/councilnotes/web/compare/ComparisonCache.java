package org.councilnotes.web.compare;

import java.util.List;
import org.councilnotes.collate.view.NoteComparison;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.SnapshotCache;

/**
 * Notes compared with each other. Each comparison is computed once and kept until the archive
 * changes; only some are computed at the same time.
 */
public final class ComparisonCache {

  /** The sum of the passages of all notes whose comparisons are kept. */
  private static final long MOST_PASSAGES = 20_000;

  private final ConcurrencyLimit limit;
  private final SnapshotCache<List<String>, NoteComparison> cache =
      new SnapshotCache<>(MOST_PASSAGES, NoteComparison::passages);

  public ComparisonCache(ConcurrencyLimit limit) {
    this.limit = limit;
  }

  /**
   * Compares notes of a world.
   *
   * @param ids of the notes in the order of the columns
   * @throws Refusal where one of them has gone meanwhile, or too much is compared at the moment
   */
  public NoteComparison of(List<String> ids, ArchiveReader world) {
    return cache.get(world, ids, still -> limit.run(() -> compare(ids, still)));
  }

  private static NoteComparison compare(List<String> ids, StoredNoteReader world) {
    List<Note> notes =
        ids.stream()
            .map(id -> world.note(id).orElseThrow(() -> Refusal.notFound("note", id)))
            .toList();
    return NoteComparison.of(notes);
  }
}
