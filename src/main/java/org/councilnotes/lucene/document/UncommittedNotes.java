package org.councilnotes.lucene.document;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that a writer has written, committed or not. Keeps one reader and refreshes it. Safe
 * for use by many threads.
 */
public final class UncommittedNotes implements AutoCloseable {

  private final IndexWriter writer;
  private @Nullable DirectoryReader reader;

  public UncommittedNotes(IndexWriter writer) {
    this.writer = writer;
  }

  /** What is read of the notes. */
  public interface Reading<T> {
    T of(LuceneStoredNotes notes) throws IOException;
  }

  /** Reads the present notes. They may not be used when the reading has ended. */
  public <T> T read(Reading<T> reading) throws IOException {
    DirectoryReader now = acquire();
    try {
      return reading.of(new LuceneStoredNotes(new IndexSearcher(now)));
    } finally {
      now.decRef();
    }
  }

  /** The refreshed reader, which the caller must release. */
  private synchronized DirectoryReader acquire() throws IOException {
    DirectoryReader now = reader;
    if (now == null) {
      now = DirectoryReader.open(writer);
    } else {
      DirectoryReader newer = DirectoryReader.openIfChanged(now, writer);
      if (newer != null) {
        now.close();
        now = newer;
      }
    }
    reader = now;
    now.incRef();
    return now;
  }

  @Override
  public synchronized void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
