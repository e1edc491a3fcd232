package org.councilnotes.lucene.storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** The files of an index, each compared with its checksum before it is opened. */
public final class CheckedDirectory extends FilterDirectory {

  private final Path path;
  private final FileChecksums checksums;

  private CheckedDirectory(FSDirectory files, FileChecksums checksums) {
    super(files);
    this.path = files.getDirectory();
    this.checksums = checksums;
  }

  public static CheckedDirectory of(Path path, FileChecksums checksums) throws IOException {
    return new CheckedDirectory(FSDirectory.open(path), checksums);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    checksums.compare(path, name, in);
    return super.openInput(name, context);
  }

  /**
   * Compares files that are already open with their checksums.
   *
   * @throws CorruptIndexException where one was damaged after it was opened
   */
  public void compare(Collection<String> names) throws IOException {
    for (String name : names) {
      try {
        checksums.compare(path, name, in);
      } catch (NoSuchFileException gone) {
        // A deleted file stays readable for those that have it open.
      }
    }
  }

  /** Compares files with their checksums, also those that were compared before. */
  public void compareAnew(Collection<String> names) throws IOException {
    checksums.forget();
    compare(names);
  }

  /**
   * Whether segment files exist. An index starts with an empty commit: segments without a commit
   * mean that the commit was lost.
   */
  public boolean holdsSegments() throws IOException {
    for (String name : listAll()) {
      if (name.startsWith("_")) {
        return true;
      }
    }
    return false;
  }
}
