package org.councilnotes.extract;

/**
 * A file holds more than a limit allows. Not checked, so that no library takes it for a damage that
 * it may read past; its message crosses from the forked process in a stack trace.
 */
final class LimitReached extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LimitReached(Limit limit) {
    super(limit.words());
  }
}
