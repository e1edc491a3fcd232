package org.councilnotes.corpus;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A file in our own temporary folder. A disk of ours that is full is no fault of what is unpacked:
 * the run ends, and the next one reads it.
 */
final class ScratchFile extends FilterOutputStream {

  ScratchFile(OutputStream file) {
    super(file);
  }

  @Override
  public void write(byte[] bytes, int start, int count) {
    try {
      out.write(bytes, start, count);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the temporary folder cannot be written to: %s; make room there, or name another with %s"
              .formatted(e.getMessage(), "ARCHIVE_OPTS=-Djava.io.tmpdir=DIR"),
          e);
    }
  }
}
