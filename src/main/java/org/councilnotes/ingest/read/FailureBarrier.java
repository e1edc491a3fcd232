package org.councilnotes.ingest.read;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the work on one document and turns every failure into the outcome of that document, so that
 * the run goes on. Only where no document could be read is the failure passed on.
 */
public final class FailureBarrier {

  private static final Logger LOG = LoggerFactory.getLogger(FailureBarrier.class);

  private FailureBarrier() {}

  /**
   * Runs the work on a document. The reason of a failure leaves out the exception's message, which
   * may quote confidential text.
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
      Reason reason = ReasonCode.NOT_STRUCTURED.of(e.getClass().getSimpleName());
      return PipelineResult.ended(new FileOutcome.Failed(reason, FileOutcome.Cause.PROGRAM));
    }
  }
}
