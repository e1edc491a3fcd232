package org.councilnotes.store.coordination;

import java.util.Optional;

/**
 * The files that a run offers to other processes. Each offered file comes back exactly once, by
 * {@link #next()} or {@link #takeBack()}.
 *
 * <p>Every method throws {@code ArchiveProblem} on failure. Nothing is lost by that: after a
 * temporary problem, the call can be repeated.
 */
public interface FileOffering {

  /**
   * A file that came back.
   *
   * @param read the result; empty where it was not read and the run has to read it
   */
  record Returned(ReadTask file, Optional<ReadResult> read) {}

  /**
   * Offers a file.
   *
   * @return whether it is offered. The number of offered files is limited at first, and grows with
   *     the number that others have read
   */
  boolean offer(ReadTask file);

  /** A file that another process has returned, or whose claim expired. */
  Optional<Returned> next();

  /** Takes back the last file that nobody has claimed; it cannot be claimed afterwards. */
  Optional<ReadTask> takeBack();

  /**
   * Ends the run; processes that joined it leave. If a run dies without it, one of them may start a
   * run once the write lock has expired.
   */
  void end();
}
