package org.councilnotes.lucene.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the checksum in the footer of index files, and remembers the files that passed. Lucene
 * itself verifies large files only when it merges. Each file is read once, and again if it was
 * written to since: index files are written once, so a later write is damage. Safe for use by many
 * threads.
 */
public final class FileChecksums {

  private record Stamp(String name, @Nullable Object key, long size, FileTime modified) {}

  private final Set<Stamp> sound = ConcurrentHashMap.newKeySet();

  /**
   * Compares one file with its checksum.
   *
   * @param files directory to read it from
   * @throws CorruptIndexException where it is damaged; the message names the file
   */
  void compare(Path directory, String name, Directory files) throws IOException {
    Stamp stamp = stamp(directory, name);
    if (!sound.contains(stamp)) {
      read(name, files);
      sound.add(stamp);
    }
  }

  /** Forgets all results, so that files are read again. */
  void forget() {
    sound.clear();
  }

  private static void read(String name, Directory files) throws IOException {
    try (IndexInput input = files.openInput(name, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    } catch (CorruptIndexException | EOFException e) {
      throw new CorruptIndexException("the file %s is damaged".formatted(name), name, e);
    }
  }

  private static Stamp stamp(Path directory, String name) throws IOException {
    BasicFileAttributes file =
        Files.readAttributes(directory.resolve(name), BasicFileAttributes.class);
    return new Stamp(name, file.fileKey(), file.size(), file.lastModifiedTime());
  }
}
