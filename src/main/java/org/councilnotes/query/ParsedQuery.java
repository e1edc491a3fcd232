package org.councilnotes.query;

import java.util.Optional;

/**
 * A text that somebody typed, and how it was parsed.
 *
 * @param text as typed
 * @param query that is searched for
 * @param slip why the text was searched literally; empty where it was parsed
 * @param part the wrong part of the text, such as {@code country:Atlantis}; empty where it is not a
 *     single part
 */
public record ParsedQuery(
    String text, QueryExpression query, Optional<SyntaxError> slip, String part) {

  /** Every passage. */
  public static final ParsedQuery EVERYTHING = of("", new QueryExpression.Everything());

  /** Why a text cannot be parsed as a query. */
  public enum SyntaxError {
    /** Brackets are not balanced. */
    BRACKETS,
    /** Brackets are nested too deeply. */
    NESTING,
    /** An {@code OR}, a {@code -} or a field lacks its operand. */
    NOTHING_BESIDE,
    /** A field has an invalid value. */
    VALUE,
    /** A range of years ends before it begins. */
    YEARS
  }

  /** A text without a single wrong part. */
  public ParsedQuery(String text, QueryExpression query, Optional<SyntaxError> slip) {
    this(text, query, slip, "");
  }

  /** A text that was parsed. */
  public static ParsedQuery of(String text, QueryExpression query) {
    return new ParsedQuery(text, query, Optional.empty());
  }

  /** The same text with another query. */
  public ParsedQuery withQuery(QueryExpression other) {
    return new ParsedQuery(text, other, slip, part);
  }
}
