package org.councilnotes.lucene.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The files of the newest commit as they are on the disk. An open index stays readable after its
 * files were deleted; here they are looked at anew, by names and sizes: only the list of segments
 * is read.
 */
public final class CommitFiles {

  private CommitFiles() {}

  /**
   * The size of all files together, in bytes. Looks again where a newer commit comes meanwhile.
   *
   * @throws IOException where the folder, its newest commit or a file of that is missing or may not
   *     be read
   */
  public static long bytes(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString()); // Lucene would create it
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      return new NewestSize(directory, folder).run();
    }
  }

  private static final class NewestSize extends SegmentInfos.FindSegmentsFile<Long> {

    private final Directory directory;
    private final Path folder;

    NewestSize(Directory directory, Path folder) {
      super(directory);
      this.directory = directory;
      this.folder = folder;
    }

    @Override
    protected Long doBody(String commit) throws IOException {
      long bytes = 0;
      for (String name : SegmentInfos.readCommit(directory, commit).files(true)) {
        bytes += size(folder.resolve(name));
      }
      return bytes;
    }

    private static long size(Path file) throws IOException {
      long size = Files.size(file);
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new AccessDeniedException(file.toString());
      }
      return size;
    }
  }
}
