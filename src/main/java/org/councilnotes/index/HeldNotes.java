package org.councilnotes.index;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.json.PassageHead;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Same;
import org.councilnotes.terms.Fields;

/** What hits say of the notes of a view: each is read once. Safe for use by many threads. */
final class HeldNotes {

  /** An archive is searched for the same notes again and again; more than these are many. */
  private static final int MOST = 20_000;

  private static final Set<String> FIELDS = Set.of(Fields.JSON);

  private final IndexSearcher searcher;
  private final Map<String, NoteSummary> byId = new ConcurrentHashMap<>();

  HeldNotes(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  NoteSummary of(String id) throws IOException {
    NoteSummary known = byId.get(id);
    return known == null ? read(id) : known;
  }

  private NoteSummary read(String id) throws IOException {
    NoteSummary read =
        new StoredNotes(searcher)
            .summary(id)
            .orElseThrow(() -> new IOException("passages without note " + id));
    if (byId.size() >= MOST) {
      byId.clear();
    }
    byId.put(id, read);
    return read;
  }

  /** The note of a passage, which is a document of the view. */
  NoteSummary of(int passage) throws IOException {
    LeafReaderContext leaf =
        searcher.getLeafContexts().get(ReaderUtil.subIndex(passage, searcher.getLeafContexts()));
    SortedSetDocValues notes = DocValues.getSortedSet(leaf.reader(), Fields.NOTE_ID);
    if (!notes.advanceExact(passage - leaf.docBase)) {
      throw new IOException("a passage without note");
    }
    return of(notes.lookupOrd(notes.nextOrd()).utf8ToString());
  }

  Same.Place placeOf(int passage) throws IOException {
    Document stored = searcher.storedFields().document(passage, FIELDS);
    PassageHead head = PassageHead.read(stored.get(Fields.JSON));
    return new Same.Place(of(passage), head.id(), head.page());
  }
}
