package org.councilnotes.web;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Role;
import org.councilnotes.note.Status;
import org.councilnotes.search.Facet;

/**
 * Which values a facet can have at all. Years, countries, languages, roles and statuses are closed
 * sets, so that a slip of the pen is told from an empty result; the other facets take any text.
 */
final class FacetValues {

  private static final int LONGEST = 200;
  private static final String KOSOVO = "XK";

  /** Matches {@code 2019}; not {@code 19}. */
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  private static final Set<String> COUNTRIES =
      Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of(KOSOVO))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> STATUSES =
      Arrays.stream(Status.values()).map(Status::key).collect(Collectors.toUnmodifiableSet());

  private FacetValues() {}

  static boolean isPossible(Facet facet, String value) {
    if (value.equals(Facet.NOT_STATED)) {
      return true;
    }
    return switch (facet) {
      case YEAR, EVENT_YEAR -> YEAR.matcher(value).matches();
      case COUNTRY -> COUNTRIES.contains(value);
      case ROLE -> ROLES.contains(value);
      case STATUS -> STATUSES.contains(value);
      case LANGUAGE -> isLanguage(value);
      case PROGRAMME, SERIES, TYPE, CODE, GROUP -> value.length() <= LONGEST;
    };
  }

  private static boolean isLanguage(String value) {
    try {
      return !new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException notALanguage) {
      return false;
    }
  }
}
