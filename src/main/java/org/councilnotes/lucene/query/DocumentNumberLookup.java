package org.councilnotes.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.plan.CorpusStatistics;
import org.councilnotes.store.schema.IndexFields;

/** The documents of an index that bear one number in different years. */
public final class DocumentNumberLookup {

  private DocumentNumberLookup() {}

  /**
   * Ordinary documents without additions, newest first.
   *
   * @param number without a year
   */
  public static List<DocumentNumber> of(int number, IndexReader index) {
    try {
      return CorpusStatistics.newestFirst(
          new KeywordTerms(index, IndexFields.HEAD_FAMILY).beginning(number + "-"));
    } catch (IOException e) {
      throw new UncheckedIOException("looking a number up", e);
    }
  }
}
