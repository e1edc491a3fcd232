package org.councilnotes.access.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes accesses to the files of a folder, in one thread behind the answers. While the disk takes
 * nothing, lines wait in memory, up to {@value #MOST}; then {@link #isFull()} says so, and whoever
 * answers should refuse. Closing writes what waits.
 */
public final class AuditLog implements AutoCloseable {

  /** So many lines wait for the disk at most. */
  public static final int MOST = 10_000;

  /** So many are written at once at most, and wait beside those. */
  public static final int BATCH = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
  private static final long POLL_MILLIS = 200;
  private static final Duration LAST_TRIES = Duration.ofSeconds(5);

  private final AuditFolder folder;
  private final int days;
  private final Clock clock;
  private final BlockingQueue<AuditLine> waiting = new LinkedBlockingQueue<>(MOST);
  private final Thread writer;
  private volatile @Nullable String problem;
  private volatile boolean closed;
  private LocalDate swept = LocalDate.MIN;

  private AuditLog(AuditFolder folder, int days, Clock clock) {
    this.folder = folder;
    this.days = days;
    this.clock = clock;
    this.writer = Thread.ofPlatform().name("access-log").daemon().unstarted(this::write);
  }

  /**
   * Starts to write.
   *
   * @param days how many days a file is kept
   */
  public static AuditLog start(AuditFolder folder, int days, Clock clock) {
    AuditLog log = new AuditLog(folder, days, clock);
    log.writer.start();
    return log;
  }

  /** Takes a line to be written; false where as many wait as may, and this one is lost. */
  public boolean add(AuditLine line) {
    return waiting.offer(line);
  }

  /** Whether no further line can be taken now, or none would be written any more. */
  public boolean isFull() {
    return waiting.remainingCapacity() == 0 || !writer.isAlive();
  }

  /** Why nothing can be written at present; empty where all is well. */
  public Optional<String> problem() {
    return writer.isAlive()
        ? Optional.ofNullable(problem)
        : Optional.of("nothing writes the log of accesses any more");
  }

  private void write() {
    List<AuditLine> batch = new ArrayList<>();
    long end = Long.MAX_VALUE;
    while (!isOver(batch, end)) {
      if (closed && end == Long.MAX_VALUE) {
        end = System.nanoTime() + LAST_TRIES.toNanos();
      }
      fill(batch);
      tryWrite(batch);
    }
    if (!batch.isEmpty() || !waiting.isEmpty()) {
      LOG.error("{} lines of the log of accesses are lost", batch.size() + waiting.size());
    }
  }

  private boolean isOver(List<AuditLine> batch, long end) {
    return closed
        && ((batch.isEmpty() && waiting.isEmpty())
            || (end != Long.MAX_VALUE && System.nanoTime() > end));
  }

  private void fill(List<AuditLine> batch) {
    if (batch.isEmpty()) {
      try {
        Optional.ofNullable(waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS)).ifPresent(batch::add);
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    waiting.drainTo(batch, BATCH - batch.size());
  }

  private void tryWrite(List<AuditLine> batch) {
    try {
      sweep();
      while (!batch.isEmpty()) {
        LocalDate day = AuditFolder.day(batch.getFirst());
        int same = 0;
        while (same < batch.size() && AuditFolder.day(batch.get(same)).equals(day)) {
          same++;
        }
        folder.append(day, batch.subList(0, same));
        batch.subList(0, same).clear();
      }
      tell(null);
    } catch (IOException | RuntimeException e) { // such as a lock that is held in this process
      tell("the log of accesses cannot be written: " + e);
      pause();
    }
  }

  private void tell(@Nullable String now) {
    if (now != null && problem == null) {
      LOG.error("{}", now);
    }
    problem = now;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Deletes old files once a day. */
  private void sweep() throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(swept)) {
      folder.deleteBefore(today.minusDays(days));
      swept = today;
    }
  }

  /** Waits until all lines are written, a few seconds at most where the disk takes nothing. */
  @Override
  public void close() {
    closed = true;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
