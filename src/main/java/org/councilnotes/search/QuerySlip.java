package org.councilnotes.search;

/** A text that cannot be read as a query. */
final class QuerySlip extends Exception {

  private static final long serialVersionUID = 1L;

  private final Asked.Slip slip;

  QuerySlip(Asked.Slip slip) {
    super(slip.name());
    this.slip = slip;
  }

  Asked.Slip slip() {
    return slip;
  }
}
