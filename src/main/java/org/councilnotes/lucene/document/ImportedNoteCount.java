package org.councilnotes.lucene.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.councilnotes.lucene.storage.CheckedDirectory;
import org.councilnotes.lucene.storage.FileChecksums;
import org.councilnotes.lucene.storage.LuceneCommit;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.schema.IndexFields;

/**
 * How many notes of an index were imported. They have no file in the corpus, so a rebuild cannot
 * restore them from it. Each commit stores the number in its user data, which can be read even
 * where the rest of the index cannot. Notes are counted again only for a commit that changes
 * imported ones.
 */
public final class ImportedNoteCount {

  private volatile boolean changed;

  /** Records that a ledger entry was written or deleted. */
  public void touch(String path) {
    if (path.startsWith(LedgerEntry.IMPORT)) {
      changed = true;
    }
  }

  /** The present number, uncommitted notes included. */
  public long now(LuceneCommit last, UncommittedNotes written) throws IOException {
    if (!changed && last.imported().isPresent()) {
      return last.imported().getAsLong();
    }
    changed = false;
    return written.read(LuceneStoredNotes::imported);
  }

  /**
   * The number in the newest commit of a directory. Works for any schema, and while the list of
   * segments is readable.
   *
   * @return empty where the number cannot be told
   */
  public static OptionalLong in(Path directory) {
    try (CheckedDirectory files = CheckedDirectory.of(directory, new FileChecksums())) {
      LuceneCommit commit = LuceneCommit.in(files);
      return commit.imported().isPresent() ? commit.imported() : OptionalLong.of(counted(files));
    } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
      return OptionalLong.empty();
    }
  }

  /**
   * Counts ledger entries, for a commit of an earlier version without the number. All versions use
   * the same field for paths of the ledger.
   */
  private static long counted(CheckedDirectory files) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(files)) {
      return counted(new IndexSearcher(reader));
    }
  }

  static int counted(IndexSearcher searcher) throws IOException {
    return searcher.count(new PrefixQuery(new Term(IndexFields.PATH, LedgerEntry.IMPORT)));
  }
}
