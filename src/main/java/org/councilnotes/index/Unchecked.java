package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reading an index for those who know of no files; {@link LuceneArchive} tells what went wrong. */
interface Unchecked<T> {

  T read() throws IOException;

  static <T> T from(Unchecked<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
