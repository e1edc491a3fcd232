package org.councilnotes.lucene.document;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * A reader of all that a writer has written, committed or not. Keeps one reader and refreshes it.
 */
public final class UncommittedNotes implements AutoCloseable {

  private final IndexWriter writer;
  private @Nullable DirectoryReader reader;

  public UncommittedNotes(IndexWriter writer) {
    this.writer = writer;
  }

  /** The present notes. Valid until the next call. */
  public LuceneStoredNotes now() throws IOException {
    DirectoryReader before = reader;
    if (before == null) {
      reader = DirectoryReader.open(writer);
    } else {
      DirectoryReader newer = DirectoryReader.openIfChanged(before, writer);
      if (newer != null) {
        reader = newer;
        before.close();
      }
    }
    return new LuceneStoredNotes(new IndexSearcher(reader));
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
