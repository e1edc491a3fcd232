package org.councilnotes.ingest;

import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.corpus.Container;
import org.councilnotes.search.ArchiveProblem;
import org.councilnotes.search.FileRead;
import org.councilnotes.search.FileToRead;
import org.councilnotes.search.Offering;
import org.councilnotes.search.SharedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other processes that read for a run, which may be none. While they cannot be reached, the run
 * does what it can without them.
 */
final class Others {

  private static final Logger LOG = LoggerFactory.getLogger(Others.class);

  /** Between two questions what they have read. */
  static final Duration PAUSE = Duration.ofMillis(250);

  private final Optional<SharedWork> work;
  private final NoteWay way;
  private final Map<FileToRead, Due> out = new HashMap<>();
  private Optional<Offering> offering = Optional.empty();
  private long asked = System.nanoTime() - PAUSE.toNanos();

  Others(Optional<SharedWork> work, NoteWay way) {
    this.work = work;
    this.way = way;
  }

  static Others none(NoteWay way) {
    return new Others(Optional.empty(), way);
  }

  /** Whether a file may be read by them: what lies in an archive is unpacked here alone. */
  boolean mayRead(Due due) {
    return work.isPresent() && !due.path().contains(Container.INSIDE);
  }

  /** Whether they have files of this run. */
  boolean haveAny() {
    return !out.isEmpty();
  }

  /** Takes from some files as many as there is room for. */
  void offer(Deque<Due> waiting) {
    while (!waiting.isEmpty() && isOffered(waiting.element())) {
      waiting.remove();
    }
  }

  private boolean isOffered(Due due) {
    FileToRead file = new FileToRead(due.path(), due.hash(), due.version());
    boolean offered = now(() -> Optional.of(offering().offer(file))).orElse(false);
    if (offered) {
      out.put(file, due);
    }
    return offered;
  }

  private Offering offering() {
    if (offering.isEmpty()) {
      offering = work.map(shared -> shared.offer(way.means()));
    }
    return offering.orElseThrow();
  }

  /**
   * A file that one of them has read.
   *
   * @param unread gets those that came back and are to be read here
   */
  Optional<Attempt> next(Deque<Due> unread) {
    while (haveAny() && System.nanoTime() - asked >= PAUSE.toNanos()) {
      Optional<Offering.Returned> returned = now(() -> offering().next());
      if (returned.isEmpty()) {
        asked = System.nanoTime();
        return Optional.empty();
      }
      Due due = out.remove(returned.get().file());
      Optional<FileRead> read = returned.get().read().filter(this::isTaggedAsHere);
      if (read.isPresent()) {
        return Optional.of(Attempt.at(due, reading(read.get()), way.version()));
      }
      unread.add(due);
    }
    return Optional.empty();
  }

  /** Corrections of tags may have come between. */
  private boolean isTaggedAsHere(FileRead read) {
    return read.note().map(note -> way.tagging(note.id())).orElse("").equals(read.tagging());
  }

  private static Reading reading(FileRead read) {
    return new Reading(read.outcome(), read.note(), read.mime());
  }

  /** One that none of them has begun to read. */
  Optional<Due> takeBack() {
    return haveAny() ? now(() -> offering().takeBack()).map(out::remove) : Optional.empty();
  }

  /** Nothing where they cannot be reached for the moment. */
  private static <T> Optional<T> now(Supplier<Optional<T>> asked) {
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

  /** The run has done all there was. */
  void end() {
    offering.ifPresent(Offering::end);
  }
}
