package org.councilnotes.redline.review;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.councilnotes.note.text.LongDateFormat;

/** Messages of the comments in a reviewed draft, from the bundles of the pages. */
record ReviewMessages(ResourceBundle messages, Locale locale) {

  private static final String MESSAGES = "messages";

  /** The messages of a language; in English where it has none. */
  static ReviewMessages in(Locale locale) {
    ResourceBundle messages =
        ResourceBundle.getBundle(
            MESSAGES,
            locale,
            ReviewMessages.class.getClassLoader(),
            // Without fallback to the default locale of the machine.
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    boolean isEnglish = messages.getLocale().equals(Locale.ROOT);
    return new ReviewMessages(messages, isEnglish ? Locale.UK : messages.getLocale());
  }

  /** A message of the pages. */
  String shared(String key, Object... given) {
    return new MessageFormat(messages.getString(key), locale).format(given);
  }

  String message(String key, Object... given) {
    return shared("review." + key, given);
  }

  /** The pattern of a message. */
  String pattern(String key) {
    return messages.getString("review." + key);
  }

  String date(LocalDate day) {
    return new LongDateFormat().of(day, locale);
  }
}
