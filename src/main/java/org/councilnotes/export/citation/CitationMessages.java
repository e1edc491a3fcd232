package org.councilnotes.export.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.councilnotes.note.text.MessageBundle;

/**
 * Messages for citations, from the bundles of the pages, so that all outputs have the same
 * citations.
 */
record CitationMessages(MessageBundle bundle) {

  /** For files, which have no page language. */
  static final CitationMessages ENGLISH = in(Locale.UK);

  private static final String PREFIX = "citation.";

  /** The messages of a language; in English where it has none. */
  static CitationMessages in(Locale locale) {
    return new CitationMessages(MessageBundle.in(locale));
  }

  String message(String key, Object... given) {
    return bundle.message(PREFIX + key, given);
  }

  String date(LocalDate day) {
    return bundle.date(day);
  }

  /** The name of a language; its code where it has none. */
  String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(bundle.locale());
  }

  String omissions(List<Citation.Omission> omissions) {
    return omissions.stream()
        .map(omission -> message("omission." + omission.key()))
        .collect(Collectors.joining(" "));
  }
}
