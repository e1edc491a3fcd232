package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.councilnotes.lucene.column.PassageOrder;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.store.SearchReader.ScoredPassage;
import org.councilnotes.store.schema.IndexFields;

/** Reads where ranked passages stand. */
record PassagePlaces(LuceneIndexView view) {

  /**
   * The passages of a ranking by relevance.
   *
   * @param keys of the ranking, see {@link SortKey}
   */
  List<ScoredPassage> of(long[] keys) throws IOException {
    PassageOrder order = view.columns().order(HitOrder.RELEVANCE);
    List<ScoredPassage> passages = new ArrayList<>();
    for (long key : keys) {
      PassagePlace place = place(order.document(SortKey.place(key)));
      passages.add(new ScoredPassage(place, SortKey.score(key)));
    }
    return passages;
  }

  private PassagePlace place(int document) throws IOException {
    List<LeafReaderContext> leaves = view.searcher().getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    int own = document - leaf.docBase;
    SortedSetDocValues notes = DocValues.getSortedSet(leaf.reader(), IndexFields.NOTE_ID);
    NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), IndexFields.ORDINAL);
    if (!notes.advanceExact(own) || !ordinals.advanceExact(own)) {
      throw new IOException("a passage without place");
    }
    return new PassagePlace(
        notes.lookupOrd(notes.nextOrd()).utf8ToString(), Math.toIntExact(ordinals.longValue()));
  }
}
