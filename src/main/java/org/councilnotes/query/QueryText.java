package org.councilnotes.query;

/**
 * The words of a search: what is looked for, and what is looked for within its results.
 *
 * @param text as typed, in NFC, white space squeezed
 * @param within the same of the words that the results must have too; empty for none
 */
public record QueryText(String text, String within) {

  public static final QueryText NOTHING = new QueryText("", "");

  public boolean isNothing() {
    return text.isEmpty() && within.isEmpty();
  }

  /** All words, as a reader would type them into one box. */
  public String joined() {
    return (text + " " + within).strip();
  }

  /**
   * What the words mean. Each box is read for itself, so that an {@code OR} or an open bracket in
   * one never reaches into the other.
   *
   * @throws IllegalArgumentException where one of them is too long
   */
  public ParsedQuery read(QueryParser parser) {
    ParsedQuery first = parser.read(text);
    if (within.isEmpty()) {
      return first;
    }
    ParsedQuery second = parser.read(within);
    ParsedQuery wrong = first.slip().isPresent() ? first : second;
    return new ParsedQuery(
        joined(), first.query().within(second.query()), wrong.slip(), wrong.part());
  }
}
