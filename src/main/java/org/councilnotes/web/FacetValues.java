package org.councilnotes.web;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.corpus.CountryGroup;
import org.councilnotes.corpus.KnownLabels;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.note.Role;
import org.councilnotes.note.Status;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Facets;
import org.councilnotes.search.QueryParser;

/**
 * Which facets there are, and which values a facet can have at all. Years, countries with their
 * groups, languages, roles and statuses are closed sets, so that a slip of the pen is told from an
 * empty result; the other facets take any text.
 */
public final class FacetValues {

  private static final int LONGEST = 200;

  /** Matches {@code 2019}; not {@code 19}. */
  private static final Predicate<String> YEAR = Pattern.compile("[12]\\d{3}").asMatchPredicate();

  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> STATUSES =
      Arrays.stream(Status.values()).map(Status::key).collect(Collectors.toUnmodifiableSet());

  private final Facets facets;
  private final Map<Facet, Predicate<String>> closed;

  private final ValueNames names;

  public FacetValues(Vocabulary vocabulary) {
    names = new ValueNames(vocabulary);
    Set<String> groups =
        vocabulary.groups().stream().map(CountryGroup::code).collect(Collectors.toSet());
    facets = Facets.with(vocabulary.ownFacets());
    closed =
        Map.of(
            Facet.COUNTRY,
            value -> KnownLabels.countries().contains(value) || groups.contains(value),
            Facet.ROLE,
            ROLES::contains,
            Facet.STATUS,
            STATUSES::contains,
            Facet.LANGUAGE,
            FacetValues::isLanguage);
  }

  public Facets facets() {
    return facets;
  }

  /** Reads what is typed, each facet being a field. */
  public QueryParser parser() {
    return new QueryParser(facets, this::meant);
  }

  /**
   * The value that is meant: a code in any case, or what it is called in a language of the pages;
   * empty where the facet cannot have it.
   */
  public Optional<String> meant(Facet facet, String typed) {
    return names
        .value(facet, typed)
        .or(() -> QueryParser.asCode(facet, typed))
        .filter(value -> isPossible(facet, value));
  }

  boolean isPossible(Facet facet, String value) {
    return value.equals(Facet.NOT_STATED)
        || (facet.isOfYears()
            ? YEAR.test(value)
            : closed.getOrDefault(facet, text -> text.length() <= LONGEST).test(value));
  }

  private static boolean isLanguage(String value) {
    try {
      return !new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException notALanguage) {
      return false;
    }
  }
}
