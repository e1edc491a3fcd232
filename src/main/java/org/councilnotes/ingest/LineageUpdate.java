package org.councilnotes.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.councilnotes.ingest.progress.Stage;
import org.councilnotes.ingest.progress.StageTimes;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.StaleSeries;
import org.councilnotes.store.WrittenNote;

/**
 * Updates the lineage of every series of which an edition was added, removed or read again: aligns
 * its editions, and writes the wording histories of those whose passages have another history now.
 * Series share no notes, so several are aligned at a time.
 */
public record LineageUpdate(ArchiveWriter writer, StageTimes times) {

  /** Whole series in memory, however many processors there are. */
  private static final int MOST_AT_ONCE = 4;

  /** An update whose cost is not told. */
  public LineageUpdate(ArchiveWriter writer) {
    this(writer, new StageTimes());
  }

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
    List<StaleSeries> stale = writer.staleSeries();
    int processors = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
    try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
      Deque<Future<List<WrittenNote>>> ahead = new ArrayDeque<>();
      for (StaleSeries series : stale) {
        ahead.add(threads.submit(() -> times.measureBeside(Stage.LINEAGE, () -> renewed(series))));
        if (ahead.size() > processors) {
          write(ahead.remove(), between);
        }
      }
      while (!ahead.isEmpty()) {
        write(ahead.remove(), between);
      }
    }
    stopIfInterrupted();
    writer.markLineageCurrent(stale);
    return stale.size();
  }

  /** Only this thread writes, so that a commit between two series has whole ones. */
  private void write(Future<List<WrittenNote>> series, Runnable between) {
    stopIfInterrupted();
    try {
      for (WrittenNote edition : series.get()) {
        writer.putWordingHistories(edition.note(), edition.lives());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
    between.run();
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  private static RuntimeException failure(Throwable cause) {
    return switch (cause) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException(cause);
    };
  }

  /** The editions of a series whose wording histories have changed. */
  private List<WrittenNote> renewed(StaleSeries series) {
    List<WrittenNote> editions = writer.written(series.editions());
    Map<String, WordingHistory> lives =
        WordingHistories.of(editions.stream().map(WrittenNote::note).toList());
    List<WrittenNote> renewed = new ArrayList<>();
    for (WrittenNote edition : editions) {
      Map<String, WordingHistory> own = ownHistories(edition.note(), lives);
      if (!own.equals(edition.lives())) {
        renewed.add(new WrittenNote(edition.note(), own));
      }
    }
    return renewed;
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
