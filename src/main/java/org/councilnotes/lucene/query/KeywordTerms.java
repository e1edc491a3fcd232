package org.councilnotes.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.plan.CorpusStatistics;
import org.councilnotes.store.schema.IndexFields;

/** Reads the terms of a keyword field. Terms of deleted documents may be among them. */
public record KeywordTerms(IndexReader index, String field) {

  /**
   * The documents of the Council that bear a number in different years: ordinary ones without
   * additions, newest first.
   *
   * @param number without a year
   */
  public static List<DocumentNumber> documents(int number, IndexReader index) {
    try {
      return CorpusStatistics.newestFirst(
          new KeywordTerms(index, IndexFields.HEAD_FAMILY).beginning(number + "-"));
    } catch (IOException e) {
      throw new UncheckedIOException("looking a number up", e);
    }
  }

  /** The terms with a prefix, in their order. */
  private List<String> beginning(String start) throws IOException {
    return beginning(start, Integer.MAX_VALUE);
  }

  /** The terms with a prefix, in their order, up to a number. */
  public List<String> beginning(String start, int most) throws IOException {
    Terms terms = MultiTerms.getTerms(index, field);
    if (terms == null) {
      return List.of();
    }
    BytesRef prefix = new BytesRef(start);
    List<String> keys = new ArrayList<>();
    TermsEnum all = terms.iterator();
    boolean more = all.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (more && keys.size() < most && StringHelper.startsWith(all.term(), prefix)) {
      keys.add(all.term().utf8ToString());
      more = all.next() != null;
    }
    return keys;
  }
}
