package org.councilnotes.extract;

import org.apache.tika.exception.TikaException;

/** The bytes that should be a text are none. {@link Ending} knows it by its name. */
final class UnreadableTextException extends TikaException {

  private static final long serialVersionUID = 1L;

  UnreadableTextException() {
    super("not readable as text");
  }
}
