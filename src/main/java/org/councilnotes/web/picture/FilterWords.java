package org.councilnotes.web.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.VersionScope;
import org.councilnotes.query.YearRange;
import org.councilnotes.web.address.SearchState;
import org.springframework.context.MessageSource;

/** Says by which filters something was counted, in the language of the reader. */
public record FilterWords(FacetNames names, MessageSource messages, Locale locale) {

  private static final String NONE_OF = "\u2212 ";
  private static final String JOINT = " \u00b7 ";

  /** One line; it says so where there are no filters. */
  public String of(SearchState state) {
    List<String> words = new ArrayList<>();
    for (String text : List.of(state.text(), state.within())) {
      if (!text.isEmpty()) {
        words.add(message("picture.words", text));
      }
    }
    Filters filters = state.filters();
    for (Facet facet : filters.facets()) {
      add(words, "", facet, filters.anyOf(facet));
      add(words, NONE_OF, facet, filters.noneOf(facet));
    }
    if (!filters.years().isAll()) {
      words.add(message("picture.filter", names.title(Facet.YEAR), printed(filters.years())));
    }
    if (filters.versions() == VersionScope.ALL) {
      words.add(message("picture.versions"));
    }
    return words.isEmpty()
        ? message("picture.filters.none")
        : message("picture.filters", String.join(JOINT, words));
  }

  private void add(List<String> words, String prefix, Facet facet, Collection<String> values) {
    if (!values.isEmpty()) {
      String labels =
          values.stream().map(value -> names.label(facet, value)).collect(Collectors.joining(", "));
      words.add(prefix + message("picture.filter", names.title(facet), labels));
    }
  }

  private static String printed(YearRange years) {
    String from = years.from().isPresent() ? Integer.toString(years.from().getAsInt()) : "";
    String to = years.to().isPresent() ? Integer.toString(years.to().getAsInt()) : "";
    return from + "\u2013" + to;
  }

  private String message(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
