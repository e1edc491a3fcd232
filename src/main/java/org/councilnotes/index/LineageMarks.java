package org.councilnotes.index;

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
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Series;
import org.councilnotes.terms.Fields;

/**
 * Keeps which series have a lineage that is not up to date. A note that is put or taken out is
 * marked, in the commit that holds the change itself, so that a run that breaks off leaves to the
 * next one what it did not come to. Which series a note belonged to before is told by a record of
 * the editions of each.
 */
final class LineageMarks {

  private final IndexWriter writer;
  private final Set<String> stale = new HashSet<>();
  private boolean marked;

  LineageMarks(IndexWriter writer) {
    this.writer = writer;
  }

  void touch(String noteId) throws IOException {
    Document mark = new Document();
    add(mark, Fields.RECORD, Fields.TOUCHED);
    mark.add(new StringField(Fields.TOUCHED_NOTE, noteId, Field.Store.YES));
    PassageTexts.addEmpty(mark);
    writer.updateDocument(new Term(Fields.TOUCHED_NOTE, noteId), mark);
  }

  /**
   * The series that touched notes belong or belonged to.
   *
   * @param notes as written so far
   */
  List<Series> stale(StoredNotes notes) throws IOException {
    Set<String> ids = new TreeSet<>();
    List<String> touched = notes.values(Fields.TOUCHED, Fields.TOUCHED_NOTE);
    for (String note : touched) {
      ids.addAll(notes.seriesWith(note));
      notes.summary(note).flatMap(n -> n.report().series()).ifPresent(ids::add);
    }
    marked |= !touched.isEmpty();
    stale.addAll(ids);
    List<Series> series = new ArrayList<>();
    for (String id : ids) {
      series.addAll(Series.of(id, notes.heads(Fields.HEAD_SERIES, id)));
    }
    return series;
  }

  /** Takes down the editions of series that are up to date now, and all marks. */
  void settle(List<Series> renewed) throws IOException {
    if (!marked) {
      return; // a run that changes nothing makes no new commit
    }
    for (String id : stale) {
      writer.deleteDocuments(new Term(Fields.SERIES_ID, id));
    }
    for (Series series : renewed) {
      writer.addDocument(record(series));
    }
    writer.deleteDocuments(new Term(Fields.RECORD, Fields.TOUCHED));
    stale.clear();
    marked = false;
  }

  private static Document record(Series series) {
    Document record = new Document();
    add(record, Fields.RECORD, Fields.SERIES);
    record.add(new StringField(Fields.SERIES_ID, series.id(), Field.Store.YES));
    for (NoteSummary edition : series.editions()) {
      add(record, Fields.SERIES_EDITION, edition.id());
    }
    PassageTexts.addEmpty(record);
    return record;
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
