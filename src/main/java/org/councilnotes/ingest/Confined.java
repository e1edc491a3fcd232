package org.councilnotes.ingest;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.councilnotes.note.Outcome;
import org.councilnotes.note.Saying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on one document, which costs that document only: whatever goes wrong is its outcome, and the
 * run goes on, unless no document could be read.
 */
final class Confined {

  private static final Logger LOG = LoggerFactory.getLogger(Confined.class);

  private Confined() {}

  /**
   * The reason leaves out the message of the exception, which may quote a text that nobody may
   * read.
   *
   * @throws UncheckedIOException where no document can be read
   */
  static Reading reading(String path, Supplier<Reading> work) {
    try {
      return work.get();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      LOG.error("{} could not be structured", path, e);
      String reason = Saying.NOT_STRUCTURED.say(e.getClass().getSimpleName());
      return Reading.ended(new Outcome.Failed(reason, Outcome.Cause.PROGRAM));
    }
  }
}
