package org.councilnotes.search;

/** A text that cannot be read as a query. */
final class QuerySlip extends Exception {

  private static final long serialVersionUID = 1L;

  private final Asked.Slip slip;
  private final String part;

  QuerySlip(Asked.Slip slip) {
    this(slip, "");
  }

  /**
   * A slip in some part of the text.
   *
   * @param part as typed
   */
  QuerySlip(Asked.Slip slip, String part) {
    super(slip.name());
    this.slip = slip;
    this.part = part;
  }

  String part() {
    return part;
  }

  Asked.Slip slip() {
    return slip;
  }
}
