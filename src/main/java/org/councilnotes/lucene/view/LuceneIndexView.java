package org.councilnotes.lucene.view;

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
import org.councilnotes.lucene.column.SegmentColumns;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.lucene.storage.CheckedDirectory;
import org.councilnotes.lucene.storage.FileChecksums;
import org.councilnotes.lucene.storage.LuceneCommit;
import org.councilnotes.lucene.storage.LuceneSchema;
import org.councilnotes.store.Memoized;

/**
 * One commit, open for reading. Reference-counted: each holder closes the view, and its files stay
 * open until the last one did.
 */
public final class LuceneIndexView implements AutoCloseable {

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final LuceneCommit commit;
  private final SegmentColumns.Cache cache;
  private final Supplier<ViewColumns> columns = Memoized.of(this::readColumns);
  private final NoteSummaryCache notes;

  /** Uses no query cache: {@link ViewColumns} keeps what is counted often. */
  private LuceneIndexView(IndexReader reader, LuceneCommit commit, SegmentColumns.Cache cache) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(LuceneSchema.SIMILARITY);
    this.searcher.setQueryCache(null);
    this.commit = commit;
    this.cache = cache;
    this.notes = new NoteSummaryCache(searcher);
  }

  /** A view of an archive without notes. */
  static LuceneIndexView empty() throws IOException {
    return new LuceneIndexView(new MultiReader(), LuceneCommit.NONE, new SegmentColumns.Cache());
  }

  /**
   * Opens the newest commit of a directory; an empty view where there is none.
   *
   * @throws LuceneProblem where it is damaged, of another schema or unreadable
   */
  public static LuceneIndexView open(Path directory, FileChecksums checksums) throws IOException {
    try {
      return open(directory, CheckedDirectory.of(directory, checksums));
    } catch (IOException | IllegalArgumentException e) {
      throw LuceneProblem.unreadable(directory, e);
    }
  }

  private static LuceneIndexView open(Path directory, CheckedDirectory files) throws IOException {
    try {
      return of(directory, DirectoryReader.open(files), new SegmentColumns.Cache());
    } catch (IndexNotFoundException e) {
      if (DirectoryReader.indexExists(files)) { // a commit was made since
        return of(directory, DirectoryReader.open(files), new SegmentColumns.Cache());
      }
      if (files.holdsSegments()) {
        throw e;
      }
      return empty();
    }
  }

  /**
   * Opens the newest commit of the directory if this view is of an older one.
   *
   * @param checksums of the files that were opened before
   */
  Optional<LuceneIndexView> newer(Path directory, FileChecksums checksums) throws IOException {
    if (!(reader instanceof DirectoryReader committed)) {
      LuceneIndexView now = open(directory, checksums);
      return now.commit.equals(commit) ? Optional.empty() : Optional.of(now);
    }
    if (isNewest(committed, directory)) {
      return Optional.empty();
    }
    try {
      DirectoryReader changed = DirectoryReader.openIfChanged(committed);
      return changed == null ? Optional.empty() : Optional.of(of(directory, changed, cache));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw LuceneProblem.unreadable(directory, e);
    }
  }

  /**
   * Whether a reader's commit is the newest. Told by the names of files, as each commit has one
   * with a higher number: reading the newer commit would take longer than a search.
   */
  private static boolean isNewest(DirectoryReader committed, Path directory) throws IOException {
    String[] files = directory.toFile().list();
    return files != null
        && SegmentInfos.getLastCommitGeneration(files)
            == committed.getIndexCommit().getGeneration();
  }

  private static LuceneIndexView of(
      Path directory, DirectoryReader reader, SegmentColumns.Cache cache) throws IOException {
    LuceneCommit commit = LuceneCommit.of(reader.getIndexCommit().getUserData());
    if (!commit.isOfThisSchema()) {
      reader.close();
      throw LuceneProblem.otherSchema(directory, commit);
    }
    return new LuceneIndexView(reader, commit, cache);
  }

  /**
   * Verifies the checksums of files that were written to since they were opened.
   *
   * @throws IOException where one is damaged
   */
  void compare() throws IOException {
    look(CheckedDirectory::compare);
  }

  /** Verifies the checksum of every file again. */
  public void compareAnew() throws IOException {
    look(CheckedDirectory::compareAnew);
  }

  private interface ViewCheck {
    void at(CheckedDirectory directory, Collection<String> files) throws IOException;
  }

  private void look(ViewCheck look) throws IOException {
    if (reader instanceof DirectoryReader committed
        && committed.directory() instanceof CheckedDirectory directory) {
      look.at(directory, committed.getIndexCommit().getFileNames());
    }
  }

  /** Adds a holder, which must close the view. */
  public LuceneIndexView retained() {
    reader.incRef();
    return this;
  }

  /** The columns of the view, each read when it is first used. */
  public ViewColumns columns() {
    return columns.get();
  }

  private ViewColumns readColumns() {
    try {
      return new ViewColumns(reader, cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public NoteSummaryCache notes() {
    return notes;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  public String snapshot() {
    return commit.snapshot();
  }

  /** From 1; 0 before the first commit. */
  public int commitNumber() {
    return commit.number();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
