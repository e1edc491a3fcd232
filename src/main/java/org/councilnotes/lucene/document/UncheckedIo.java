package org.councilnotes.lucene.document;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Wraps an {@link IOException} of the index for callers that declare none. {@code
 * LuceneArchiveReader} turns it into a {@code LuceneProblem}.
 */
public interface UncheckedIo<T> {

  T read() throws IOException;

  static <T> T from(UncheckedIo<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
