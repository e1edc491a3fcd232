package org.councilnotes.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.councilnotes.note.DocumentNumber;

/**
 * Known-item searches: the note itself before everything that only mentions it. The steps lie so
 * far apart that no score of words reaches from one to the next.
 */
final class CallNumberQueries {

  private static final float THE_NOTE = 10_000;
  private static final float ITS_FAMILY = 1_000;
  private static final float CITED = 100;

  private CallNumberQueries() {}

  /** The note of this number, its other versions and supplements, then passages that cite it. */
  static Query numbered(DocumentNumber number) {
    return new BooleanQuery.Builder()
        .add(step(term(Schema.NUMBER, number.key()), THE_NOTE), Occur.SHOULD)
        .add(step(term(Schema.FAMILY, number.base().key()), ITS_FAMILY), Occur.SHOULD)
        .add(step(term(Schema.CITED, number.key()), CITED), Occur.SHOULD)
        .build();
  }

  /**
   * Notes that carry the code, passages that cite it, then passages with its words: {@code SEACOP
   * 2019} looks like a code too.
   */
  static Query coded(String code, TextQueries texts, Query itsWords) {
    return new BooleanQuery.Builder()
        .add(step(term(Schema.CODE, code), THE_NOTE), Occur.SHOULD)
        .add(step(texts.phrase(TextPart.TEXT, code), CITED), Occur.SHOULD)
        .add(itsWords, Occur.SHOULD)
        .build();
  }

  /** What the numbers find, then passages with its digits. */
  static Query bare(List<DocumentNumber> numbers, Query itsDigits) {
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(itsDigits, Occur.SHOULD);
    numbers.forEach(number -> any.add(numbered(number), Occur.SHOULD));
    return numbers.isEmpty() ? itsDigits : any.build();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query step(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
