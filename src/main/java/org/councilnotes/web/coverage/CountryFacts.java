package org.councilnotes.web.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.coverage.profile.CountryProfile;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * What the vocabulary says of a country or territory.
 *
 * @param groups those that it belongs or belonged to
 * @param words by which it is known beside its names in locale data
 */
record CountryFacts(
    String code,
    String name,
    Optional<String> footnote,
    List<Membership> groups,
    List<String> words) {

  CountryFacts {
    groups = List.copyOf(groups);
    words = List.copyOf(words);
  }

  /** One membership in a group; without days it has always been one. */
  record Membership(String group, Optional<LocalDate> from, Optional<LocalDate> to) {}

  static CountryFacts of(
      CountryProfile profile, Vocabulary vocabulary, FacetNames labels, Locale locale) {
    return new CountryFacts(
        profile.code(),
        vocabulary.countryLabel(profile.code(), locale),
        vocabulary.countryFootnote(profile.code(), locale),
        profile.memberships().stream()
            .map(
                member ->
                    new Membership(
                        labels.label(Facet.GROUP, member.group()), member.from(), member.to()))
            .toList(),
        profile.words());
  }
}
