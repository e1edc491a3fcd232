package org.councilnotes.web.compare;

import java.util.List;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.SnapshotCache;

/**
 * Computes and caches comparisons until the archive changes. Limits how many are computed at the
 * same time.
 */
public final class ComparisonCache {

  /** Maximum total number of passages of the notes whose comparisons are cached. */
  private static final long MOST_PASSAGES = 20_000;

  private final ConcurrencyLimit limit;
  private final SnapshotCache<List<String>, ComparisonView> cache =
      new SnapshotCache<>(MOST_PASSAGES, ComparisonView::passages);

  public ComparisonCache(ConcurrencyLimit limit) {
    this.limit = limit;
  }

  /**
   * Compares notes of a world.
   *
   * @param ids ids of the notes in the order of the columns
   * @throws Refusal where a note was removed in the meantime, or too many comparisons are running
   */
  public ComparisonView of(List<String> ids, ArchiveReader world) {
    return cache.get(world, ids, still -> limit.run(() -> compare(ids, still)));
  }

  private static ComparisonView compare(List<String> ids, StoredNoteReader world) {
    List<Note> notes =
        ids.stream()
            .map(id -> world.note(id).orElseThrow(() -> Refusal.notFound("note", id)))
            .toList();
    return ComparisonView.of(notes);
  }
}
