package org.councilnotes.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is whole and has no place yet; deleted where it gets none.
 *
 * @param file in a folder that no run reads
 * @param hash SHA-256 of its content, hex
 */
public record ArrivedFile(UploadRequest request, Path file, String hash) implements AutoCloseable {

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("a file that arrived could not be deleted", e);
    }
  }
}
