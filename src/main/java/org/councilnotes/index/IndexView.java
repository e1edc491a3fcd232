package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.terms.Once;

/**
 * One commit, open for reading. Whoever holds a view closes it; its files stay open until the last
 * has.
 */
final class IndexView implements AutoCloseable {

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Commit commit;
  private final SegmentColumns.Cache cache;
  private final Supplier<Columns> columns = Once.of(this::readColumns);
  private final HeldNotes notes;

  /** What is counted again and again is kept in {@link Columns}, not in a cache of queries. */
  private IndexView(IndexReader reader, Commit commit, SegmentColumns.Cache cache) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Schema.SIMILARITY);
    this.searcher.setQueryCache(null);
    this.commit = commit;
    this.cache = cache;
    this.notes = new HeldNotes(searcher);
  }

  /** An archive without a note. */
  static IndexView empty() throws IOException {
    return new IndexView(new MultiReader(), Commit.NONE, new SegmentColumns.Cache());
  }

  /**
   * The newest commit in a directory; empty where nothing was committed yet.
   *
   * @throws IndexProblem where it is damaged, of another schema or cannot be read
   */
  static IndexView open(Path directory, Checksums checksums) throws IOException {
    try {
      return open(directory, CheckedDirectory.of(directory, checksums));
    } catch (IOException | IllegalArgumentException e) {
      throw IndexProblem.unreadable(directory, e);
    }
  }

  private static IndexView open(Path directory, CheckedDirectory files) throws IOException {
    try {
      return of(directory, DirectoryReader.open(files), new SegmentColumns.Cache());
    } catch (IndexNotFoundException e) {
      if (DirectoryReader.indexExists(files)) { // only just
        return of(directory, DirectoryReader.open(files), new SegmentColumns.Cache());
      }
      if (files.holdsSegments()) {
        throw e;
      }
      return empty();
    }
  }

  /**
   * The newest commit in the directory where this is an older one.
   *
   * @param checksums of what was opened before
   */
  Optional<IndexView> newer(Path directory, Checksums checksums) throws IOException {
    if (!(reader instanceof DirectoryReader committed)) {
      IndexView now = open(directory, checksums);
      return now.commit.equals(commit) ? Optional.empty() : Optional.of(now);
    }
    if (isNewest(committed, directory)) {
      return Optional.empty();
    }
    try {
      DirectoryReader changed = DirectoryReader.openIfChanged(committed);
      return changed == null ? Optional.empty() : Optional.of(of(directory, changed, cache));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw IndexProblem.unreadable(directory, e);
    }
  }

  /** Every commit has a file with a higher number; to read it would take longer than to search. */
  private static boolean isNewest(DirectoryReader committed, Path directory) throws IOException {
    String[] files = directory.toFile().list();
    return files != null
        && SegmentInfos.getLastCommitGeneration(files)
            == committed.getIndexCommit().getGeneration();
  }

  private static IndexView of(Path directory, DirectoryReader reader, SegmentColumns.Cache cache)
      throws IOException {
    Commit commit = Commit.of(reader.getIndexCommit().getUserData());
    if (!commit.isOfThisSchema()) {
      reader.close();
      throw IndexProblem.otherSchema(directory, commit);
    }
    return new IndexView(reader, commit, cache);
  }

  /**
   * Looks whether a file was written to since it was opened, which only damage does.
   *
   * @throws IOException where it was, and is damaged
   */
  void compare() throws IOException {
    look(CheckedDirectory::compare);
  }

  /** Reads every file again. */
  void compareAnew() throws IOException {
    look(CheckedDirectory::compareAnew);
  }

  private interface Look {
    void at(CheckedDirectory directory, Collection<String> files) throws IOException;
  }

  private void look(Look look) throws IOException {
    if (reader instanceof DirectoryReader committed
        && committed.directory() instanceof CheckedDirectory directory) {
      look.at(directory, committed.getIndexCommit().getFileNames());
    }
  }

  /** The same view for one more holder. */
  IndexView retained() {
    reader.incRef();
    return this;
  }

  /** What is kept in memory of it; read when it is first asked for. */
  Columns columns() {
    return columns.get();
  }

  private Columns readColumns() {
    try {
      return new Columns(reader, cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HeldNotes notes() {
    return notes;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  String snapshot() {
    return commit.snapshot();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
