package org.councilnotes.plan;

import java.util.List;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.TextPart;

/**
 * Plans known-item searches: the note itself ranks before all passages that only mention it. Its
 * fixed scores are higher than any score of words.
 */
final class NumberPlanner {

  private static final float THE_NOTE = 10_000;
  private static final float ITS_FAMILY = 1_000;
  private static final float CITED = 100;

  private NumberPlanner() {}

  /**
   * First the note of this number, then its other versions and supplements, then passages that cite
   * it.
   */
  static MatchPlan numbered(DocumentNumber number) {
    return new MatchPlan.Parts()
        .may(step(term(IndexFields.NUMBER, number.key()), THE_NOTE))
        .may(step(term(IndexFields.FAMILY, number.base().key()), ITS_FAMILY))
        .may(step(term(IndexFields.CITED, number.key()), CITED))
        .whole();
  }

  /**
   * First notes with the code, then passages that cite it, then passages with its words, as {@code
   * SEACOP 2019} has the form of a code, too.
   */
  static MatchPlan coded(String code, WordPlanner texts, MatchPlan itsWords) {
    return new MatchPlan.Parts()
        .may(step(term(IndexFields.CODE, code), THE_NOTE))
        .may(step(texts.phrase(TextPart.TEXT, code), CITED))
        .may(itsWords)
        .whole();
  }

  /** First the documents with a number, then passages with these digits. */
  static MatchPlan bare(List<DocumentNumber> numbers, MatchPlan itsDigits) {
    MatchPlan.Parts any = new MatchPlan.Parts().may(itsDigits);
    numbers.forEach(number -> any.may(numbered(number)));
    return numbers.isEmpty() ? itsDigits : any.whole();
  }

  private static MatchPlan term(String field, String value) {
    return new MatchPlan.Value(field, value);
  }

  private static MatchPlan step(MatchPlan plan, float score) {
    return new MatchPlan.Step(plan, score);
  }
}
