package org.councilnotes.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to write to the worlds of an index, which one run at a time has, over all processes,
 * until it is closed or its process ends.
 */
public final class Turn implements AutoCloseable {

  private static final String FILE = "ingest.lock";

  private final Path index;
  private final FileChannel lock;

  private Turn(Path index, FileChannel lock) {
    this.index = index;
    this.lock = lock;
  }

  /** Empty where another run has it. */
  static Optional<Turn> in(Path index) throws IOException {
    Files.createDirectories(index);
    FileChannel file =
        FileChannel.open(index.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return Optional.of(new Turn(index, file));
      }
    } catch (OverlappingFileLockException ofThisProcess) {
      // another run, too
    }
    file.close();
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw IndexProblem.unwritable(index, e);
    }
  }
}
