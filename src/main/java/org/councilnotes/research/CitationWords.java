package org.councilnotes.research;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.councilnotes.note.WrittenDate;

/**
 * The words of citations, from the messages of the pages, so that a citation reads the same
 * wherever it is made.
 *
 * @param locale the language of the messages
 */
record CitationWords(ResourceBundle messages, Locale locale) {

  /** What files say that are made for no page. */
  static final CitationWords ENGLISH = in(Locale.UK);

  private static final String MESSAGES = "messages";
  private static final String PREFIX = "citation.";

  /** In a language; in English where it has no messages of its own. */
  static CitationWords in(Locale locale) {
    ResourceBundle messages =
        ResourceBundle.getBundle(
            MESSAGES,
            locale,
            CitationWords.class.getClassLoader(),
            // The machine's own language is none of a reader's.
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    boolean english = messages.getLocale().equals(Locale.ROOT);
    return new CitationWords(messages, english ? Locale.UK : messages.getLocale());
  }

  String say(String key, Object... given) {
    return new MessageFormat(messages.getString(PREFIX + key), locale).format(given);
  }

  String date(LocalDate day) {
    return new WrittenDate().of(day, locale);
  }

  /** The name of a language; its code where it has none. */
  String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
  }

  String omissions(List<Omission> omissions) {
    return omissions.stream()
        .map(omission -> say("omission." + omission.key()))
        .collect(Collectors.joining(" "));
  }
}
