package org.councilnotes.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.CountryGroup;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.corpus.Vocabulary.Wording;
import org.councilnotes.search.Facet;
import org.springframework.context.MessageSource;

/**
 * What facet values are called in the language of a page: countries and programmes by the
 * vocabulary, series by the catalogue, languages by the locale data, roles and statuses by the
 * message bundle, everything else as it is written in the notes.
 */
public final class Labels {

  /** A longer name would fill the column of filters; its code is what people know it by. */
  private static final int LONGEST_NAME = 48;

  private final MessageSource messages;
  private final Vocabulary vocabulary;
  private final Catalogue catalogue;

  public Labels(MessageSource messages, Vocabulary vocabulary, Catalogue catalogue) {
    this.messages = messages;
    this.vocabulary = vocabulary;
    this.catalogue = catalogue;
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
      case COUNTRY -> vocabulary.countryLabel(value, locale);
      case PROGRAMME -> programme(value, locale);
      case GROUP -> group(value, locale);
      case SERIES -> catalogue.title(value).orElseGet(() -> spaced(value, locale));
      case LANGUAGE -> Locale.forLanguageTag(value).getDisplayName(locale);
      case ROLE -> message("role." + value, value, locale);
      case STATUS -> message("status." + value, value, locale);
      case YEAR, EVENT_YEAR, TYPE, CODE -> value;
    };
  }

  private String message(String key, String otherwise, Locale locale) {
    String message = messages.getMessage(key, null, otherwise, locale);
    return message == null ? otherwise : message;
  }

  private String programme(String code, Locale locale) {
    return vocabulary
        .programme(code)
        .flatMap(programme -> name(programme.wording(), locale))
        .filter(name -> name.length() <= LONGEST_NAME)
        .map(name -> "%s (%s)".formatted(code, name))
        .orElse(code);
  }

  private String group(String code, Locale locale) {
    Optional<Wording> wording =
        vocabulary.groups().stream()
            .filter(group -> group.code().equals(code))
            .map(CountryGroup::wording)
            .findFirst();
    return wording
        .flatMap(w -> w.acronyms().stream().findFirst().or(() -> name(w, locale)))
        .orElse(code);
  }

  private static Optional<String> name(Wording wording, Locale locale) {
    return wording.names().getOrDefault(locale.getLanguage(), List.of()).stream().findFirst();
  }

  /** A series' id as words: {@code annual-report} reads "Annual report". */
  private static String spaced(String id, Locale locale) {
    String words = id.replace('-', ' ');
    return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }
}
