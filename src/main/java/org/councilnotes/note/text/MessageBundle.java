package org.councilnotes.note.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The messages of the pages in one language, for files that are written without a page.
 *
 * @param locale language of the messages
 */
public record MessageBundle(ResourceBundle messages, Locale locale) {

  private static final String NAME = "messages";

  /** The messages of a language; in English where it has none. */
  public static MessageBundle in(Locale locale) {
    ResourceBundle messages =
        ResourceBundle.getBundle(
            NAME,
            locale,
            MessageBundle.class.getClassLoader(),
            // Without fallback to the default locale of the machine.
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    boolean isEnglish = messages.getLocale().equals(Locale.ROOT);
    return new MessageBundle(messages, isEnglish ? Locale.UK : messages.getLocale());
  }

  public String message(String key, Object... given) {
    return new MessageFormat(pattern(key), locale).format(given);
  }

  /** The pattern of a message. */
  public String pattern(String key) {
    return messages.getString(key);
  }

  /** A day, written out. */
  public String date(LocalDate day) {
    return new LongDateFormat().of(day, locale);
  }
}
