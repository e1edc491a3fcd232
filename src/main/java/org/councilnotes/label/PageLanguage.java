package org.councilnotes.label;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the pages, each with a message bundle. */
public enum PageLanguage {
  /** British English, for the institutions' format of dates. */
  ENGLISH(Locale.UK, "English"),
  FRENCH(Locale.FRENCH, "Français"),
  SPANISH(Locale.of("es"), "Español");

  private final Locale locale;
  private final String ownName;

  PageLanguage(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The tag in addresses: ISO 639-1. */
  public String tag() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** Its name in the language itself. */
  public String ownName() {
    return ownName;
  }

  public static Optional<PageLanguage> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /**
   * The first requested language that the pages have, ignoring the country.
   *
   * @param wished in order of preference
   */
  public static Optional<PageLanguage> firstOf(List<Locale> wished) {
    return wished.stream().flatMap(locale -> of(locale.getLanguage()).stream()).findFirst();
  }
}
