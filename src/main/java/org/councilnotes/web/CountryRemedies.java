package org.councilnotes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.web.Remedy.Change;

/** Searches with the filter for a country in place of a word that means it. */
record CountryRemedies(CountryWords words, FacetNames names) {

  /** Matches the space in {@code Brazilian ports}. */
  private static final Pattern SPACE = Pattern.compile(" ");

  /**
   * Of plain words only: quotation marks, brackets and fields hold others.
   *
   * @param texts as typed, and as they may have been meant
   */
  List<Change> of(SearchState state, Stream<String> texts) {
    return texts
        .filter(text -> text.chars().noneMatch(c -> "\":()*~".indexOf(c) >= 0))
        .flatMap(text -> changes(state, text))
        .toList();
  }

  private Stream<Change> changes(SearchState state, String text) {
    List<String> all = Arrays.asList(SPACE.split(text, -1));
    List<Change> changes = new ArrayList<>();
    for (int start = 0; start < all.size(); start++) {
      int last = Math.min(all.size(), start + CountryWords.LONGEST);
      for (int end = start + 1; end <= last; end++) {
        String some = String.join(" ", all.subList(start, end));
        List<String> others = new ArrayList<>(all.subList(0, start));
        others.addAll(all.subList(end, all.size()));
        String rest = String.join(" ", others);
        words.countries(some).forEach(code -> changes.add(change(state, rest, code)));
      }
    }
    return changes.stream();
  }

  private Change change(SearchState state, String rest, String code) {
    String filter = names.title(Facet.COUNTRY) + ": " + names.label(Facet.COUNTRY, code);
    return new Change("country", filter, state.seeking(rest).anyOf(Facet.COUNTRY, code));
  }
}
