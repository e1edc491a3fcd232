package org.councilnotes.store.coordination;

import java.util.Optional;

/**
 * What a run offers to be read by others. Every file that was offered comes back exactly once, by
 * {@link #next()} or {@link #takeBack()}.
 *
 * <p>Every method throws {@code ArchiveProblem} where it cannot be done. Nothing is lost by that:
 * where it may pass by itself, the same is asked again.
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
   * @return whether it is offered; there is no room for many at once, and for more where others
   *     read many
   */
  boolean offer(ReadTask file);

  /** A file that another process has returned, or whose claim expired. */
  Optional<Returned> next();

  /** Takes back the last file that nobody has claimed; it cannot be claimed afterwards. */
  Optional<ReadTask> takeBack();

  /**
   * The run has done all there was; those who joined it leave. Where that is never said, one of
   * them runs in its place once its turn is over.
   */
  void end();
}
