package org.councilnotes.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.councilnotes.search.Turn;

/** The right to write to the worlds of an index: a file that one process at a time has locked. */
final class FileTurn implements Turn {

  private static final String FILE = "ingest.lock";

  private final Path index;
  private final FileChannel lock;

  private FileTurn(Path index, FileChannel lock) {
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
        return Optional.of(new FileTurn(index, file));
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
