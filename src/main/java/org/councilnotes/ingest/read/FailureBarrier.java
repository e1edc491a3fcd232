package org.councilnotes.ingest.read;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on one document, which costs that document only: whatever goes wrong is its outcome, and the
 * run goes on, unless no document could be read.
 */
public final class FailureBarrier {

  private static final Logger LOG = LoggerFactory.getLogger(FailureBarrier.class);

  private FailureBarrier() {}

  /**
   * The reason leaves out the message of the exception, which may quote a text that nobody may
   * read.
   *
   * @throws UncheckedIOException where no document can be read
   */
  public static PipelineResult reading(String path, Supplier<PipelineResult> work) {
    try {
      return work.get();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      LOG.error("{} could not be structured", path, e);
      String reason = ReasonCode.NOT_STRUCTURED.format(e.getClass().getSimpleName());
      return PipelineResult.ended(new FileOutcome.Failed(reason, FileOutcome.Cause.PROGRAM));
    }
  }
}
