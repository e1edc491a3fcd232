package org.councilnotes.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilnotes.file.ScratchFolder;

/**
 * What comes over standard input, in a temporary file until it is closed. Where it may be anything
 * the file has no ending: its kind is told by its content.
 */
public final class InputFile implements AutoCloseable {

  /** The argument that means standard input. */
  public static final String SIGN = "-";

  /** A note without a number gets the name of its file as its id, so the name is one of none. */
  public static final String NAME = "standard input";

  private final ScratchFolder folder;
  private final String name;

  private InputFile(ScratchFolder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * Reads the input to its end, or until it is larger than any file that is read.
   *
   * @throws UncheckedIOException where it cannot be read or kept
   */
  public static InputFile read(InputStream input) {
    return read(input, NAME);
  }

  /** A file of plain text. */
  public static InputFile of(String text) {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), NAME + ".txt");
  }

  private static InputFile read(InputStream input, String name) {
    try {
      InputFile file = new InputFile(ScratchFolder.open("input"), name);
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

  /** Where it lies. */
  public Path path() {
    return folder.path().resolve(name);
  }

  @Override
  public void close() {
    folder.close();
  }
}
