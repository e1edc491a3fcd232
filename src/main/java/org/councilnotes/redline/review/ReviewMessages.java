package org.councilnotes.redline.review;

import java.time.LocalDate;
import java.util.Locale;
import org.councilnotes.note.text.MessageBundle;

/** Messages of the comments in a reviewed draft, from the bundles of the pages. */
record ReviewMessages(MessageBundle bundle) {

  private static final String PREFIX = "review.";

  /** The messages of a language; in English where it has none. */
  static ReviewMessages in(Locale locale) {
    return new ReviewMessages(MessageBundle.in(locale));
  }

  Locale locale() {
    return bundle.locale();
  }

  /** A message of the pages. */
  String shared(String key, Object... given) {
    return bundle.message(key, given);
  }

  String message(String key, Object... given) {
    return shared(PREFIX + key, given);
  }

  /** The pattern of a message. */
  String pattern(String key) {
    return bundle.pattern(PREFIX + key);
  }

  String date(LocalDate day) {
    return bundle.date(day);
  }
}
