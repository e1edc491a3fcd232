package org.councilnotes.query;

/** A text cannot be parsed as a query. */
final class QuerySyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ParsedQuery.SyntaxError slip;
  private final String part;

  QuerySyntaxException(ParsedQuery.SyntaxError slip) {
    this(slip, "");
  }

  /**
   * A slip in some part of the text.
   *
   * @param part as typed
   */
  QuerySyntaxException(ParsedQuery.SyntaxError slip, String part) {
    super(slip.name());
    this.slip = slip;
    this.part = part;
  }

  String part() {
    return part;
  }

  ParsedQuery.SyntaxError slip() {
    return slip;
  }
}
