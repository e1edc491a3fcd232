package org.councilnotes.web;

import java.util.Comparator;
import java.util.List;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Role;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;

/**
 * A country that a passage names, and in what role.
 *
 * @param role in words; empty where it has none that tells anything
 */
record MentionedCountry(String country, String role) {

  /** Those of one passage, each pair once; what the search asks for comes first, then by text. */
  static List<MentionedCountry> in(Passage passage, SearchState state, FacetNames names) {
    Comparator<CountryTag> askedFirst =
        Comparator.comparing(tag -> !state.filters().anyOf(Facet.COUNTRY).contains(tag.code()));
    return passage.tags().countries().stream()
        .sorted(askedFirst.thenComparing(tag -> !isAsked(tag.role(), state)))
        .map(tag -> of(tag, names))
        .distinct()
        .toList();
  }

  private static boolean isAsked(Role role, SearchState state) {
    return state.filters().anyOf(Facet.ROLE).contains(role.key());
  }

  private static MentionedCountry of(CountryTag tag, FacetNames names) {
    String role = tag.role() == Role.OTHER ? "" : names.label(Facet.ROLE, tag.role().key());
    return new MentionedCountry(names.label(Facet.COUNTRY, tag.code()), role);
  }
}
