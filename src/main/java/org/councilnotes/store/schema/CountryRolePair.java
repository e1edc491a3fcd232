package org.councilnotes.store.schema;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.query.Facet;

/**
 * A country, or a group that it counts for, with the role in one mention: a value of {@link
 * IndexFields#COUNTRY_ROLE}.
 */
public record CountryRolePair(String country, String role) {

  private static final char WITH = '/';

  /** The value for a passage that mentions no country. */
  static final CountryRolePair NOT_STATED = new CountryRolePair(Facet.NOT_STATED, Facet.NOT_STATED);

  /** Parses {@link #indexed}. No role contains a slash. */
  public static CountryRolePair of(String indexed) {
    int with = indexed.lastIndexOf(WITH);
    return new CountryRolePair(indexed.substring(0, with), indexed.substring(with + 1));
  }

  public String indexed() {
    return country + WITH + role;
  }

  /** Every combination of countries and roles. */
  public static List<String> pairs(Collection<String> countries, Collection<String> roles) {
    return countries.stream()
        .flatMap(
            country -> roles.stream().map(role -> new CountryRolePair(country, role).indexed()))
        .toList();
  }

  /** The value of a pair in one facet, if its value in the other facet is among the chosen ones. */
  public Optional<String> valueIn(Facet facet, Set<String> chosenInOther) {
    String value = facet.equals(Facet.COUNTRY) ? country : role;
    String other = facet.equals(Facet.COUNTRY) ? role : country;
    return Optional.of(value).filter(v -> chosenInOther.contains(other));
  }
}
