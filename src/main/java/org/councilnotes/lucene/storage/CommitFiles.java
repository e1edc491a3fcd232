package org.councilnotes.lucene.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
    return NewestCommit.look(
        folder,
        names -> {
          long bytes = 0;
          for (String name : names) {
            bytes += size(folder.resolve(name));
          }
          return bytes;
        });
  }

  private static long size(Path file) throws IOException {
    long size = Files.size(file);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    return size;
  }
}
