package org.councilnotes.engine;

/**
 * Keeps callers off a node that does not do its work: at once where it is known to be lost, after a
 * few failures in a row where it still answers. It closes by a look at the node only, never by a
 * caller's try.
 */
final class Breaker {

  private static final int FAILURES = 3;

  private int failures;
  private boolean open;

  synchronized boolean isOpen() {
    return open;
  }

  /** It did a call. */
  synchronized void succeeded() {
    failures = 0;
  }

  /** Counts; says whether it opened by this. */
  synchronized boolean failed() {
    failures++;
    return failures >= FAILURES && trip();
  }

  /** Opens; says whether it was closed. */
  synchronized boolean trip() {
    boolean wasClosed = !open;
    open = true;
    return wasClosed;
  }

  /** It was seen. Failures of one that was not left out are not forgiven by that. */
  synchronized void close() {
    failures = open ? 0 : failures;
    open = false;
  }
}
