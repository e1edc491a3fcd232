package org.councilnotes.lucene.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reading an index for those who know of no files; {@code LuceneArchiveReader} tells what went
 * wrong.
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
