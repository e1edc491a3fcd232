package org.councilnotes.store;

import org.councilnotes.note.text.KeyedConstant;

/**
 * A completion of a partial query, which finds something.
 *
 * @param text for the search box, such as {@code "early warning system"}
 * @param label for a reader, such as a heading or the name of a programme
 * @param passages number of passages that it finds; for a field, with any value of it; never 0
 */
public record Completion(Kind kind, String text, String label, long passages) {

  public enum Kind implements KeyedConstant {
    NUMBER,
    PROGRAMME,
    COUNTRY,
    /** A field of the query language, such as {@code country:}, without a value. */
    FIELD,
    /** A field with a value. */
    VALUE,
    HEADING,
    PHRASE;
  }
}
