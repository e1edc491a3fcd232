package org.councilnotes.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;

/**
 * The names of facets' values, each looked up once in a language: an answer has thousands. Safe for
 * use by many threads.
 */
final class NamesOnce {

  /** Languages and values are also what readers send, so they are not kept without bound. */
  private static final int MOST_LANGUAGES = 32;

  private static final int MOST_VALUES = 20_000;

  private record Key(Facet facet, String value) {}

  private record Name(String label, Optional<String> parent) {}

  private final Labels labels;
  private final Map<Locale, FacetNames> byLanguage = new ConcurrentHashMap<>();

  NamesOnce(Labels labels) {
    this.labels = labels;
  }

  FacetNames in(Locale locale) {
    if (byLanguage.size() > MOST_LANGUAGES) {
      byLanguage.clear();
    }
    return byLanguage.computeIfAbsent(locale, language -> once(labels.names(language)));
  }

  private static FacetNames once(FacetNames names) {
    Map<Key, Name> known = new ConcurrentHashMap<>();
    return new FacetNames(
        names.titles(),
        (facet, value) -> name(facet, value, names, known).label(),
        names.footnotes(),
        (facet, value) -> name(facet, value, names, known).parent());
  }

  private static Name name(Facet facet, String value, FacetNames names, Map<Key, Name> known) {
    if (known.size() > MOST_VALUES) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Key(facet, value),
        _ -> new Name(names.label(facet, value), names.parent(facet, value)));
  }
}
