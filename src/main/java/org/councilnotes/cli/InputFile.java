package org.councilnotes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.file.ScratchFolder;

/**
 * What comes over standard input, in a temporary file until it is closed. The file has no ending:
 * its kind is told by its content.
 */
final class InputFile implements AutoCloseable {

  /** The argument that means standard input. */
  static final String SIGN = "-";

  /** A note without a number gets the name of its file as its id, so the name is one of none. */
  static final String NAME = "standard input";

  private final ScratchFolder folder;

  private InputFile(ScratchFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads the input to its end, or until it is larger than any file that is read.
   *
   * @throws UncheckedIOException where it cannot be read or kept
   */
  static InputFile read(InputStream input) {
    try {
      InputFile file = new InputFile(ScratchFolder.open("input"));
      try (OutputStream out = Files.newOutputStream(file.path())) {
        copy(input, out);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }

  private static void copy(InputStream input, OutputStream out) throws IOException {
    byte[] part = new byte[1 << 16];
    long size = 0;
    int read = input.read(part);
    while (read >= 0 && CorpusFile.isTaken(size)) {
      out.write(part, 0, read);
      size += read;
      read = input.read(part);
    }
  }

  Path path() {
    return folder.path().resolve(NAME);
  }

  @Override
  public void close() {
    folder.close();
  }
}
