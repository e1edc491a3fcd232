package org.councilnotes.lucene.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.councilnotes.lucene.document.LuceneStoredNotes;
import org.councilnotes.lucene.document.PassageTextFields;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.store.schema.IndexFields;

/**
 * Keeps which series have a lineage that is not up to date. A note that is put or taken out is
 * marked, in the commit that holds the change itself, so that a run that breaks off leaves to the
 * next one what it did not come to. Which series a note belonged to before is told by a record of
 * the editions of each.
 */
final class StaleSeriesMarks {

  private final IndexWriter writer;
  private final Set<String> stale = new HashSet<>();
  private boolean marked;

  StaleSeriesMarks(IndexWriter writer) {
    this.writer = writer;
  }

  void markStale(String noteId) throws IOException {
    Document mark = new Document();
    add(mark, IndexFields.RECORD, IndexFields.TOUCHED);
    mark.add(new StringField(IndexFields.TOUCHED_NOTE, noteId, Field.Store.YES));
    PassageTextFields.addEmpty(mark);
    writer.updateDocument(new Term(IndexFields.TOUCHED_NOTE, noteId), mark);
  }

  /**
   * The series that touched notes belong or belonged to.
   *
   * @param notes as written so far
   */
  List<SeriesEditions> stale(LuceneStoredNotes notes) throws IOException {
    Set<String> ids = new TreeSet<>();
    List<String> touched = notes.values(IndexFields.TOUCHED, IndexFields.TOUCHED_NOTE);
    for (String note : touched) {
      ids.addAll(notes.seriesWith(note));
      notes.summary(note).flatMap(n -> n.report().series()).ifPresent(ids::add);
    }
    marked |= !touched.isEmpty();
    stale.addAll(ids);
    List<SeriesEditions> series = new ArrayList<>();
    for (String id : ids) {
      series.addAll(SeriesEditions.of(id, notes.heads(IndexFields.HEAD_SERIES, id)));
    }
    return series;
  }

  /** Takes down the editions of series that are up to date now, and all marks. */
  void settle(List<SeriesEditions> renewed) throws IOException {
    if (!marked) {
      return; // a run that changes nothing makes no new commit
    }
    for (String id : stale) {
      writer.deleteDocuments(new Term(IndexFields.SERIES_ID, id));
    }
    for (SeriesEditions series : renewed) {
      writer.addDocument(record(series));
    }
    writer.deleteDocuments(new Term(IndexFields.RECORD, IndexFields.TOUCHED));
    stale.clear();
    marked = false;
  }

  private static Document record(SeriesEditions series) {
    Document record = new Document();
    add(record, IndexFields.RECORD, IndexFields.SERIES);
    record.add(new StringField(IndexFields.SERIES_ID, series.id(), Field.Store.YES));
    for (NoteSummary edition : series.editions()) {
      add(record, IndexFields.SERIES_EDITION, edition.id());
    }
    PassageTextFields.addEmpty(record);
    return record;
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
