package org.councilnotes.label;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the pages are in, each with a bundle of messages. */
public enum PageLanguage {
  /** As the institutions write dates. */
  ENGLISH(Locale.UK, "English"),
  FRENCH(Locale.FRENCH, "Français"),
  SPANISH(Locale.of("es"), "Español");

  private final Locale locale;
  private final String ownName;

  PageLanguage(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** As it stands in addresses: ISO 639-1. */
  public String tag() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** What it is called in itself. */
  public String ownName() {
    return ownName;
  }

  public static Optional<PageLanguage> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /**
   * The first of some that the pages are in, whatever the country.
   *
   * @param wished the most wanted first
   */
  public static Optional<PageLanguage> firstOf(List<Locale> wished) {
    return wished.stream().flatMap(locale -> of(locale.getLanguage()).stream()).findFirst();
  }
}
