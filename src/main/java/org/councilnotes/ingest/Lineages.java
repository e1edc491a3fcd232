package org.councilnotes.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Series;
import org.councilnotes.search.WrittenNote;
import org.councilnotes.series.Lives;

/**
 * Brings the lineage of every series up to date of which an edition came, went or was read anew:
 * its editions are aligned, and those whose passages have another life now are written again.
 */
public final class Lineages {

  private final ArchiveWriter writer;

  public Lineages(ArchiveWriter writer) {
    this.writer = writer;
  }

  /**
   * Gives how many series were stale.
   *
   * @throws CancellationException where the thread is interrupted
   */
  public int renew() {
    List<Series> stale = writer.staleSeries();
    for (Series series : stale) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted");
      }
      renew(series);
    }
    writer.settle(stale);
    return stale.size();
  }

  private void renew(Series series) {
    List<WrittenNote> editions =
        writer.written(series.editions().stream().map(NoteSummary::id).toList());
    Map<String, Life> lives = Lives.of(editions.stream().map(WrittenNote::note).toList());
    for (WrittenNote edition : editions) {
      Map<String, Life> own = ownLives(edition.note(), lives);
      if (!own.equals(edition.lives())) {
        writer.putLives(edition.note(), own);
      }
    }
  }

  private static Map<String, Life> ownLives(Note note, Map<String, Life> lives) {
    Map<String, Life> own = new HashMap<>();
    for (Passage passage : note.passages()) {
      Life life = lives.get(passage.id());
      if (life != null) {
        own.put(passage.id(), life);
      }
    }
    return own;
  }
}
