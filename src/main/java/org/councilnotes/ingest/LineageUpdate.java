package org.councilnotes.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.WrittenNote;

/**
 * Updates the lineage of every series of which an edition was added, removed or read again: aligns
 * its editions, and writes the wording histories of those whose passages have another history now.
 */
public record LineageUpdate(ArchiveWriter writer) {

  /** Updates all stale series at once. */
  public int renew() {
    return renew(() -> {});
  }

  /**
   * Updates all stale series.
   *
   * @param between is run after each of them; it may commit
   * @return how many series were stale
   * @throws CancellationException where the thread is interrupted
   */
  public int renew(Runnable between) {
    List<SeriesEditions> stale = writer.staleSeries();
    for (SeriesEditions series : stale) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted");
      }
      renew(series);
      between.run();
    }
    writer.markLineageCurrent(stale);
    return stale.size();
  }

  private void renew(SeriesEditions series) {
    List<WrittenNote> editions =
        writer.written(series.editions().stream().map(NoteSummary::id).toList());
    Map<String, WordingHistory> lives =
        WordingHistories.of(editions.stream().map(WrittenNote::note).toList());
    for (WrittenNote edition : editions) {
      Map<String, WordingHistory> own = ownHistories(edition.note(), lives);
      if (!own.equals(edition.lives())) {
        writer.putWordingHistories(edition.note(), own);
      }
    }
  }

  private static Map<String, WordingHistory> ownHistories(
      Note note, Map<String, WordingHistory> lives) {
    Map<String, WordingHistory> own = new HashMap<>();
    for (Passage passage : note.passages()) {
      WordingHistory wordingHistory = lives.get(passage.id());
      if (wordingHistory != null) {
        own.put(passage.id(), wordingHistory);
      }
    }
    return own;
  }
}
