package org.councilnotes.export.citation;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.councilnotes.note.text.LongDateFormat;

/**
 * Messages for citations, from the bundles of the pages, so that all outputs have the same
 * citations.
 */
record CitationMessages(ResourceBundle messages, Locale locale) {

  /** For files, which have no page language. */
  static final CitationMessages ENGLISH = in(Locale.UK);

  private static final String MESSAGES = "messages";
  private static final String PREFIX = "citation.";

  /** The messages of a language; in English where it has none. */
  static CitationMessages in(Locale locale) {
    ResourceBundle messages =
        ResourceBundle.getBundle(
            MESSAGES,
            locale,
            CitationMessages.class.getClassLoader(),
            // Without fallback to the default locale of the machine.
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    boolean english = messages.getLocale().equals(Locale.ROOT);
    return new CitationMessages(messages, english ? Locale.UK : messages.getLocale());
  }

  String message(String key, Object... given) {
    return new MessageFormat(messages.getString(PREFIX + key), locale).format(given);
  }

  String date(LocalDate day) {
    return new LongDateFormat().of(day, locale);
  }

  /** The name of a language; its code where it has none. */
  String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
  }

  String omissions(List<Citation.Omission> omissions) {
    return omissions.stream()
        .map(omission -> message("omission." + omission.key()))
        .collect(Collectors.joining(" "));
  }
}
