package org.councilnotes.lucene.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.store.WriteLock;

/** The write lock of an index: a file that one process at a time has locked. */
public final class LuceneWriteLock implements WriteLock {

  private static final String FILE = "ingest.lock";

  private final Path index;
  private final FileChannel lock;

  private LuceneWriteLock(Path index, FileChannel lock) {
    this.index = index;
    this.lock = lock;
  }

  /** Acquires the lock; empty where another run holds it. */
  public static Optional<WriteLock> in(Path index) throws IOException {
    Files.createDirectories(index);
    FileChannel file =
        FileChannel.open(index.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return Optional.of(new LuceneWriteLock(index, file));
      }
    } catch (OverlappingFileLockException ofThisProcess) {
      // Another run of this process holds it.
    }
    file.close();
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw LuceneProblem.unwritable(index, e);
    }
  }
}
