package org.councilnotes.query;

import java.util.Optional;

/**
 * What somebody typed and what it was read as.
 *
 * @param text as typed
 * @param query what is searched for
 * @param slip why the text was searched literally; empty where it was read as written
 * @param part what of the text is wrong, as {@code country:Atlantis}; empty where that is not one
 *     part
 */
public record ParsedQuery(String text, QueryExpression query, Optional<Slip> slip, String part) {

  /** Every passage. */
  public static final ParsedQuery EVERYTHING = of("", new QueryExpression.Everything());

  /** What keeps a text from being read as a query. */
  public enum Slip {
    /** Brackets are not closed, or closed without being opened. */
    BRACKETS,
    /** Brackets stand deeper in each other than is read. */
    NESTING,
    /** An {@code OR}, a {@code -} or a field has nothing to work on. */
    NOTHING_BESIDE,
    /** A field has a value that it cannot have. */
    VALUE,
    /** A stretch of years ends before it begins. */
    YEARS
  }

  /** A text of which no single part is wrong. */
  public ParsedQuery(String text, QueryExpression query, Optional<Slip> slip) {
    this(text, query, slip, "");
  }

  /** A text that was read as written. */
  public static ParsedQuery of(String text, QueryExpression query) {
    return new ParsedQuery(text, query, Optional.empty());
  }

  /** The same text, read as another query. */
  public ParsedQuery withQuery(QueryExpression other) {
    return new ParsedQuery(text, other, slip, part);
  }
}
