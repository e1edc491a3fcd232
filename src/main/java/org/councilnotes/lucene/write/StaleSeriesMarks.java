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
import org.councilnotes.store.StaleSeries;
import org.councilnotes.store.schema.IndexFields;

/**
 * Keeps which series need a new lineage. Writing or deleting a note adds a mark in the same commit,
 * so that the next run continues where a run was interrupted. Which series a note belonged to
 * before is read from the stored editions of each series.
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
   * The series that marked notes belong or belonged to.
   *
   * @param notes the present notes, uncommitted ones included
   */
  List<StaleSeries> stale(LuceneStoredNotes notes) throws IOException {
    Set<String> ids = new TreeSet<>();
    List<String> touched = notes.values(IndexFields.TOUCHED, IndexFields.TOUCHED_NOTE);
    for (String note : touched) {
      ids.addAll(notes.seriesWith(note));
      notes.summary(note).flatMap(n -> n.report().series()).ifPresent(ids::add);
    }
    marked |= !touched.isEmpty();
    stale.addAll(ids);
    List<StaleSeries> series = new ArrayList<>();
    for (String id : ids) {
      series.addAll(StaleSeries.of(id, notes.heads(IndexFields.HEAD_SERIES, id)));
    }
    return series;
  }

  /** Stores the editions of series with a new lineage, and deletes all marks. */
  void settle(List<StaleSeries> renewed) throws IOException {
    if (!marked) {
      return; // a run that changes nothing makes no new commit
    }
    for (String id : stale) {
      writer.deleteDocuments(new Term(IndexFields.SERIES_ID, id));
    }
    for (StaleSeries series : renewed) {
      writer.addDocument(record(series));
    }
    writer.deleteDocuments(new Term(IndexFields.RECORD, IndexFields.TOUCHED));
    stale.clear();
    marked = false;
  }

  private static Document record(StaleSeries series) {
    Document record = new Document();
    add(record, IndexFields.RECORD, IndexFields.SERIES);
    record.add(new StringField(IndexFields.SERIES_ID, series.id(), Field.Store.YES));
    for (String edition : series.editions()) {
      add(record, IndexFields.SERIES_EDITION, edition);
    }
    PassageTextFields.addEmpty(record);
    return record;
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
