package org.councilnotes.meaning.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceVectorWriter;
import org.councilnotes.meaning.SentenceVectors;

/**
 * The folder of the vectors of one world.
 *
 * <pre>
 * index/meaning/public/     of the public notes
 * index/meaning/complete/   of all notes
 * </pre>
 */
public record VectorFolder(Path path) implements SentenceVectors {

  private static final String PARENT = "meaning";

  public static VectorFolder ofPublicWorld(Path index) {
    return new VectorFolder(index.resolve(PARENT).resolve("public"));
  }

  public static VectorFolder ofCompleteWorld(Path index) {
    return new VectorFolder(index.resolve(PARENT).resolve("complete"));
  }

  @Override
  public Contents contents() {
    if (!hasIndex()) {
      return Contents.NONE;
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

  @Override
  public boolean haveOthersThan(Set<String> notes) {
    if (!hasIndex()) {
      return false;
    }
    return VectorFields.access(
        () -> {
          try (Directory files = FSDirectory.open(path);
              DirectoryReader commit = DirectoryReader.open(files)) {
            return LuceneVectorWriter.haveOthersThan(notes, commit);
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

  @Override
  public VectorSearch neighbours(SentenceEmbedder embedder) {
    return new VectorSearch(this, embedder);
  }

  @Override
  public <T> Optional<T> write(
      SentenceEmbedder embedder, Function<SentenceVectorWriter, T> writing) {
    return VectorFields.access(
        () -> {
          try (Directory files = FSDirectory.open(path);
              LuceneVectorWriter writer =
                  LuceneVectorWriter.open(files, SentenceVectors.modelOf(embedder))) {
            return Optional.of(writing.apply(writer));
          } catch (LockObtainFailedException busy) {
            return Optional.empty();
          }
        });
  }

  private long bytes() {
    return files().stream().mapToLong(file -> file.toFile().length()).sum();
  }

  @Override
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
