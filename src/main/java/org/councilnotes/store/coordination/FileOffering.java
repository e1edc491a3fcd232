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
   * A file that others are done with.
   *
   * @param read what they read; empty where they could not or did not come to it, and the run has
   *     to
   */
  record Returned(ReadTask file, Optional<ReadResult> read) {}

  /**
   * Offers a file.
   *
   * @return whether it is offered; there is no room for many at once, and for more where others
   *     read many
   */
  boolean offer(ReadTask file);

  /** One that others are done with, or that was claimed by one who died. */
  Optional<Returned> next();

  /** One that nobody has claimed, and can claim from now on; the latest first. */
  Optional<ReadTask> takeBack();

  /**
   * The run has done all there was; those who joined it leave. Where that is never said, one of
   * them runs in its place once its turn is over.
   */
  void end();
}
