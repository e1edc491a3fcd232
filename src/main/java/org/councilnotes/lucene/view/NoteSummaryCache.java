package org.councilnotes.lucene.view;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.lucene.document.LuceneStoredNotes;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.schema.IndexFields;

/** Cache of the summaries of notes in a view. Safe for use by many threads. */
public final class NoteSummaryCache {

  /** Most summaries that are kept. */
  private static final int MOST = 20_000;

  private final IndexSearcher searcher;
  private final Map<String, NoteSummary> byId = new ConcurrentHashMap<>();

  NoteSummaryCache(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  public NoteSummary of(String id) throws IOException {
    NoteSummary known = byId.get(id);
    return known == null ? read(id) : known;
  }

  private NoteSummary read(String id) throws IOException {
    NoteSummary read =
        new LuceneStoredNotes(searcher)
            .summary(id)
            .orElseThrow(() -> new IOException("passages without note " + id));
    if (byId.size() >= MOST) {
      byId.clear();
    }
    byId.put(id, read);
    return read;
  }

  /** The summary of the note of a passage, by number of document in the view. */
  public NoteSummary of(int passage) throws IOException {
    LeafReaderContext leaf = leaf(passage);
    SortedSetDocValues notes = DocValues.getSortedSet(leaf.reader(), IndexFields.NOTE_ID);
    if (!notes.advanceExact(passage - leaf.docBase)) {
      throw new IOException("a passage without note");
    }
    return of(notes.lookupOrd(notes.nextOrd()).utf8ToString());
  }

  /**
   * The place of a passage, read from doc values: a wording can have many places.
   *
   * @param note of the passage
   */
  public DuplicateGroup.Place placeOf(int passage, NoteSummary note) throws IOException {
    LeafReaderContext leaf = leaf(passage);
    int document = passage - leaf.docBase;
    BinaryDocValues ids = DocValues.getBinary(leaf.reader(), IndexFields.ID_IN_NOTE);
    if (!ids.advanceExact(document)) {
      throw new IOException("a passage without id");
    }
    NumericDocValues pages = DocValues.getNumeric(leaf.reader(), IndexFields.PAGE);
    return new DuplicateGroup.Place(
        note,
        note.id() + ids.binaryValue().utf8ToString(),
        pages.advanceExact(document)
            ? OptionalInt.of((int) pages.longValue())
            : OptionalInt.empty());
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }
}
