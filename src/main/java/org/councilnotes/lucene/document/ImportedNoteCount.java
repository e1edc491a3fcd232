package org.councilnotes.lucene.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.councilnotes.lucene.storage.CheckedDirectory;
import org.councilnotes.lucene.storage.FileChecksums;
import org.councilnotes.lucene.storage.LuceneCommit;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.schema.IndexFields;

/**
 * How many notes an index holds that were imported. They have no file in the corpus: no other index
 * brings them back. Each commit says how many there are, so that it is known of an index that
 * cannot be read any more. They are counted again only for a commit that changes them.
 */
public final class ImportedNoteCount {

  private volatile boolean changed;

  /** A line of the ledger has been written or taken out. */
  public void touch(String path) {
    if (path.startsWith(LedgerEntry.IMPORT)) {
      changed = true;
    }
  }

  /** How many there are by now, be they committed or not. */
  public long now(LuceneCommit last, UncommittedNotes written) throws IOException {
    if (!changed && last.imported().isPresent()) {
      return last.imported().getAsLong();
    }
    changed = false;
    return written.now().imported();
  }

  /**
   * How many the newest commit in a directory holds, whatever its schema, and whatever is damaged
   * beside its list of segments.
   *
   * @return empty where that cannot be told
   */
  public static OptionalLong in(Path directory) {
    try (CheckedDirectory files = CheckedDirectory.of(directory, new FileChecksums())) {
      LuceneCommit commit = LuceneCommit.of(SegmentInfos.readLatestCommit(files).getUserData());
      return commit.imported().isPresent() ? commit.imported() : OptionalLong.of(counted(files));
    } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
      return OptionalLong.empty();
    }
  }

  /** Of programs that did not say it; all of them wrote their ledgers under the same name. */
  private static long counted(CheckedDirectory files) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(files)) {
      return counted(new IndexSearcher(reader));
    }
  }

  static int counted(IndexSearcher searcher) throws IOException {
    return searcher.count(new PrefixQuery(new Term(IndexFields.PATH, LedgerEntry.IMPORT)));
  }
}
