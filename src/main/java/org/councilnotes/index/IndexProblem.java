package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Path;

/** The index as a whole cannot be used; the message says why and what mends it. */
public final class IndexProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String REBUILD = "; ./archive ingest --rebuild makes it anew";

  private IndexProblem(String message) {
    super(message);
  }

  private IndexProblem(String message, Throwable cause) {
    super(message, cause);
  }

  static IndexProblem otherSchema(Path directory, Commit found) {
    return new IndexProblem(
        "the index in %s has schema %s, this program reads %s%s"
            .formatted(
                directory,
                found.schema().isEmpty() ? "unknown" : found.schema(),
                Schema.VERSION,
                REBUILD));
  }

  static IndexProblem unreadable(Path directory, Exception cause) {
    return new IndexProblem(
        "the index in %s cannot be read (%s)%s".formatted(directory, cause.getMessage(), REBUILD),
        cause);
  }

  static IndexProblem unwritable(Path directory, IOException cause) {
    return new IndexProblem(
        "the index in %s cannot be written: %s".formatted(directory, cause.getMessage()), cause);
  }

  static IndexProblem locked(Path directory, IOException cause) {
    return new IndexProblem(
        "another run is writing to the index in %s; wait until it has ended".formatted(directory),
        cause);
  }

  static IndexProblem unsound(Path directory) {
    return new IndexProblem(
        "the new index in %s failed its check; the old one stays".formatted(directory));
  }
}
