package org.councilnotes.web;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.councilnotes.search.Facet;
import org.springframework.context.MessageSource;

/**
 * What facet values are called in the language of a page: countries and languages by CLDR,
 * programmes by the vocabulary, roles and statuses by the message bundle, everything else as it is
 * written in the notes.
 */
public final class Labels {

  private final MessageSource messages;
  private final UnaryOperator<String> programmeNames;

  /**
   * Labels of a bundle and a vocabulary.
   *
   * @param programmeNames gives the name of a programme's code, or the code where it knows none
   */
  public Labels(MessageSource messages, UnaryOperator<String> programmeNames) {
    this.messages = messages;
    this.programmeNames = programmeNames;
  }

  /** The labels in one language. */
  public BiFunction<Facet, String, String> in(Locale locale) {
    return (facet, value) -> of(facet, value, locale);
  }

  /** The label of a value; {@code none} reads "not stated". */
  public String of(Facet facet, String value, Locale locale) {
    if (value.equals(Facet.NOT_STATED)) {
      return message("value.none", value, locale);
    }
    return switch (facet) {
      case COUNTRY -> new ULocale("", value).getDisplayCountry(ULocale.forLocale(locale));
      case LANGUAGE -> new ULocale(value).getDisplayName(ULocale.forLocale(locale));
      case PROGRAMME -> programmeNames.apply(value);
      case ROLE -> message("role." + value, value, locale);
      case STATUS -> message("status." + value, value, locale);
      case SERIES -> spaced(value, locale);
      case YEAR, EVENT_YEAR, TYPE, CODE, GROUP -> value;
    };
  }

  private String message(String key, String otherwise, Locale locale) {
    String message = messages.getMessage(key, null, otherwise, locale);
    return message == null ? otherwise : message;
  }

  /** A series' id as words: {@code annual-report} reads "Annual report". */
  private static String spaced(String id, Locale locale) {
    String words = id.replace('-', ' ');
    return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }
}
