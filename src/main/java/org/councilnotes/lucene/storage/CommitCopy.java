package org.councilnotes.lucene.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.IOUtils;

/**
 * The files of the newest commit, held open while they are copied. A run may delete them meanwhile:
 * an open file stays readable.
 */
public final class CommitCopy implements AutoCloseable {

  private final Map<String, FileChannel> files = new LinkedHashMap<>();

  private CommitCopy() {}

  /**
   * Opens the files. Starts again with the newer commit where one replaced this before all were
   * open.
   */
  public static CommitCopy of(Path world) throws IOException {
    return NewestCommit.look(world, names -> open(world, names));
  }

  private static CommitCopy open(Path world, Collection<String> names) throws IOException {
    CommitCopy copy = new CommitCopy();
    try {
      for (String name : names) {
        copy.files.put(name, FileChannel.open(world.resolve(name), StandardOpenOption.READ));
      }
      return copy;
    } catch (IOException e) {
      copy.close();
      throw e;
    }
  }

  /** Writes the files into a new folder and syncs them to disk. */
  public void writeInto(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, FileChannel> file : files.entrySet()) {
      write(file.getValue(), folder.resolve(file.getKey()));
    }
    IOUtils.fsync(folder, true);
  }

  private static void write(FileChannel source, Path target) throws IOException {
    try (FileChannel copy =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long done = 0;
      while (done < source.size()) {
        done += source.transferTo(done, source.size() - done, copy);
      }
      copy.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(files.values());
  }
}
