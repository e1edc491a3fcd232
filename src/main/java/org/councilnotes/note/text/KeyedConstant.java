package org.councilnotes.note.text;

import java.util.Locale;

/** A constant of an enum with a key for JSON, addresses, commands and messages. */
public interface KeyedConstant {

  /** The name of the constant in Java. */
  String name();

  /** The name in lower case with hyphens, such as {@code not-found} for {@code NOT_FOUND}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
