package org.councilnotes.terms;

import java.util.List;
import org.councilnotes.note.DocumentNumber;

/**
 * Known-item searches: the note itself before everything that only mentions it. The steps lie so
 * far apart that no score of words reaches from one to the next.
 */
final class NumberPlans {

  private static final float THE_NOTE = 10_000;
  private static final float ITS_FAMILY = 1_000;
  private static final float CITED = 100;

  private NumberPlans() {}

  /** The note of this number, its other versions and supplements, then passages that cite it. */
  static Plan numbered(DocumentNumber number) {
    return new Plan.Parts()
        .may(step(term(Fields.NUMBER, number.key()), THE_NOTE))
        .may(step(term(Fields.FAMILY, number.base().key()), ITS_FAMILY))
        .may(step(term(Fields.CITED, number.key()), CITED))
        .whole();
  }

  /**
   * Notes that carry the code, passages that cite it, then passages with its words: {@code SEACOP
   * 2019} looks like a code too.
   */
  static Plan coded(String code, WordPlans texts, Plan itsWords) {
    return new Plan.Parts()
        .may(step(term(Fields.CODE, code), THE_NOTE))
        .may(step(texts.phrase(TextPart.TEXT, code), CITED))
        .may(itsWords)
        .whole();
  }

  /** What the numbers find, then passages with its digits. */
  static Plan bare(List<DocumentNumber> numbers, Plan itsDigits) {
    Plan.Parts any = new Plan.Parts().may(itsDigits);
    numbers.forEach(number -> any.may(numbered(number)));
    return numbers.isEmpty() ? itsDigits : any.whole();
  }

  private static Plan term(String field, String value) {
    return new Plan.Value(field, value);
  }

  private static Plan step(Plan plan, float score) {
    return new Plan.Step(plan, score);
  }
}
