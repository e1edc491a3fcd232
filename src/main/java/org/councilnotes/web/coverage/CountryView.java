package org.councilnotes.web.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.vocabulary.Country;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * What the vocabulary says of a country or territory.
 *
 * @param groups those that it belongs or belonged to
 * @param words by which it is known beside its names in locale data
 */
record CountryView(
    String code,
    String name,
    Optional<String> footnote,
    List<Membership> groups,
    List<String> words) {

  CountryView {
    groups = List.copyOf(groups);
    words = List.copyOf(words);
  }

  /** One membership in a group; without days it has always been one. */
  record Membership(String group, Optional<LocalDate> from, Optional<LocalDate> to) {}

  static CountryView of(String code, Vocabulary vocabulary, FacetNames labels, Locale locale) {
    return new CountryView(
        code,
        vocabulary.countryLabel(code, locale),
        vocabulary.countryFootnote(code, locale),
        vocabulary.groups().stream().flatMap(group -> memberships(group, code, labels)).toList(),
        vocabulary.countries().stream()
            .filter(country -> country.code().equals(code))
            .flatMap(CountryView::words)
            .distinct()
            .toList());
  }

  private static Stream<Membership> memberships(
      CountryGroup group, String country, FacetNames labels) {
    return group.members().stream()
        .filter(member -> member.country().equals(country))
        .map(
            member ->
                new Membership(
                    labels.label(Facet.GROUP, group.code()), member.from(), member.to()));
  }

  private static Stream<String> words(Country country) {
    Country.Words words = country.words();
    return Stream.of(
            words.names().aliases(),
            words.names().acronyms(),
            words.adjectives().values().stream().flatMap(List::stream).sorted().toList(),
            words.places().cities(),
            words.places().capitals(),
            words.bodies())
        .flatMap(List::stream);
  }
}
