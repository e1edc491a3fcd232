package org.councilnotes.ingest.read;

import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.coordination.FileOffering;
import org.councilnotes.store.coordination.ReadResult;
import org.councilnotes.store.coordination.ReadTask;
import org.councilnotes.store.coordination.SharedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other processes that read for a run, if any. While they cannot be reached, the run goes on by
 * itself.
 */
public final class RemoteReaders {

  private static final Logger LOG = LoggerFactory.getLogger(RemoteReaders.class);

  /** Interval at which their results are fetched. */
  static final Duration PAUSE = Duration.ofMillis(250);

  private final Optional<SharedWork> work;
  private final NotePipeline way;
  private final Map<ReadTask, PendingFile> out = new HashMap<>();
  private Optional<FileOffering> offering = Optional.empty();
  private long asked = System.nanoTime() - PAUSE.toNanos();

  public RemoteReaders(Optional<SharedWork> work, NotePipeline way) {
    this.work = work;
    this.way = way;
  }

  public static RemoteReaders none(NotePipeline way) {
    return new RemoteReaders(Optional.empty(), way);
  }

  /** Whether they can read a file: members of containers are unpacked by this process only. */
  boolean canRead(PendingFile pendingFile) {
    return work.isPresent() && !pendingFile.path().contains(ContainerFile.INSIDE);
  }

  /** Whether they have files of this run. */
  boolean hasOutstanding() {
    return !out.isEmpty();
  }

  /** Offers as many of the waiting files as there is room for. */
  void offer(Deque<PendingFile> waiting) {
    while (!waiting.isEmpty() && tryOffer(waiting.element())) {
      waiting.remove();
    }
  }

  private boolean tryOffer(PendingFile pendingFile) {
    ReadTask file = new ReadTask(pendingFile.path(), pendingFile.hash(), pendingFile.version());
    boolean offered = ifReachable(() -> Optional.of(offering().offer(file))).orElse(false);
    if (offered) {
      out.put(file, pendingFile);
    }
    return offered;
  }

  private FileOffering offering() {
    if (offering.isEmpty()) {
      offering = work.map(shared -> shared.offer(way.means()));
    }
    return offering.orElseThrow();
  }

  /**
   * The next result.
   *
   * @param unread receives files that came back unread
   */
  Optional<PipelineAttempt> next(Deque<PendingFile> unread) {
    while (hasOutstanding() && System.nanoTime() - asked >= PAUSE.toNanos()) {
      Optional<FileOffering.Returned> returned = ifReachable(() -> offering().next());
      if (returned.isEmpty()) {
        asked = System.nanoTime();
        return Optional.empty();
      }
      PendingFile pendingFile = out.remove(returned.get().file());
      Optional<ReadResult> read = returned.get().read().filter(this::isTaggedAsHere);
      if (read.isPresent()) {
        return Optional.of(PipelineAttempt.at(pendingFile, reading(read.get()), way.version()));
      }
      unread.add(pendingFile);
    }
    return Optional.empty();
  }

  /** Corrections of tags may have come between. */
  private boolean isTaggedAsHere(ReadResult read) {
    return read.note().map(note -> way.tagging(note.id())).orElse("").equals(read.tagging());
  }

  private static PipelineResult reading(ReadResult read) {
    return new PipelineResult(read.outcome(), read.note(), read.mime());
  }

  /** Takes back a file that no process has claimed. */
  Optional<PendingFile> takeBack() {
    return hasOutstanding()
        ? ifReachable(() -> offering().takeBack()).map(out::remove)
        : Optional.empty();
  }

  /** Nothing where they cannot be reached for the moment. */
  private static <T> Optional<T> ifReachable(Supplier<Optional<T>> asked) {
    try {
      return asked.get();
    } catch (ArchiveProblem away) {
      if (away.retryAfter().isEmpty()) {
        throw away;
      }
      LOG.debug("nothing is shared at present", away);
      return Optional.empty();
    }
  }

  /** Ends the offering: the run is complete. */
  public void end() {
    offering.ifPresent(FileOffering::end);
  }
}
