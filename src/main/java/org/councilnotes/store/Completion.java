package org.councilnotes.store;

import java.util.Locale;

/**
 * Something that can be asked for and begins as somebody typed.
 *
 * @param kind what it is
 * @param text for the search box, such as {@code "early warning system"}
 * @param label for a reader, such as a heading or the name of a programme
 * @param passages how many passages one would find by it, by a field with some value of it; never 0
 */
public record Completion(Kind kind, String text, String label, long passages) {

  /** What is offered. */
  public enum Kind {
    NUMBER,
    PROGRAMME,
    COUNTRY,
    /** A field of the query language, such as {@code country:}, whose value is still to come. */
    FIELD,
    /** A field with a value. */
    VALUE,
    HEADING,
    PHRASE;

    /** The word used in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
