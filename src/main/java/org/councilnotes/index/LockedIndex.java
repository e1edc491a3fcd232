package org.councilnotes.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** An index that nobody writes to as long as this is open. */
final class LockedIndex implements AutoCloseable {

  private final Path path;
  private final Directory files;
  private final CheckIndex lockAndCheck;

  private LockedIndex(Path path, Directory files) throws IOException {
    this.path = path;
    this.files = files;
    this.lockAndCheck = new CheckIndex(files);
  }

  /**
   * Makes the directory where there is none.
   *
   * @throws IndexProblem where another run is writing to it
   */
  static LockedIndex in(Path path) throws IOException {
    try {
      return new LockedIndex(path, FSDirectory.open(path));
    } catch (LockObtainFailedException e) {
      throw IndexProblem.locked(path, e);
    }
  }

  /** Deletes all that is in it. */
  void clear() throws IOException {
    for (String file : files.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        files.deleteFile(file);
      }
    }
  }

  /**
   * Compares the checksum of every file and reads the ledger of its commit.
   *
   * @throws IndexProblem where it cannot be served
   */
  void check() throws IOException {
    lockAndCheck.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
    if (!lockAndCheck.checkIndex().clean) {
      throw IndexProblem.unsound(path);
    }
    try (LuceneArchive archive = LuceneArchive.open(path)) {
      archive.ledger();
      if (archive.snapshot().equals(Commit.NONE.snapshot())) {
        throw IndexProblem.unsound(path);
      }
    }
  }

  void moveTo(Path target) throws IOException {
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    lockAndCheck.close();
    files.close();
  }
}
