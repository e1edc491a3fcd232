package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The folder of the vectors of one world.
 *
 * <pre>
 * index/meaning/public/     of the public notes
 * index/meaning/complete/   of all notes
 * </pre>
 */
public record VectorFolder(Path path) {

  private static final String PARENT = "meaning";

  public static VectorFolder ofPublicWorld(Path index) {
    return new VectorFolder(index.resolve(PARENT).resolve("public"));
  }

  public static VectorFolder ofCompleteWorld(Path index) {
    return new VectorFolder(index.resolve(PARENT).resolve("complete"));
  }

  /**
   * What is held.
   *
   * @param bytes of the files
   */
  public record Contents(int notes, int sentences, long bytes) {}

  /** Counts what is held. */
  public Contents contents() {
    if (!hasIndex()) {
      return new Contents(0, 0, 0);
    }
    return VectorFields.access(
        () -> {
          try (Directory files = FSDirectory.open(path);
              DirectoryReader reader = DirectoryReader.open(files)) {
            int notes = new IndexSearcher(reader).count(new TermQuery(VectorFields.ANY_NOTE));
            return new Contents(notes, reader.numDocs() - notes, bytes());
          }
        });
  }

  boolean hasIndex() {
    return VectorFields.access(
        () -> {
          if (!Files.isDirectory(path)) {
            return false;
          }
          try (Directory files = FSDirectory.open(path)) {
            return DirectoryReader.indexExists(files);
          }
        });
  }

  private long bytes() {
    return files().stream().mapToLong(file -> file.toFile().length()).sum();
  }

  /** Deletes the vectors. */
  public void delete() {
    try {
      for (Path file : files()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be deleted: " + path, e);
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + path, e);
    }
  }
}
