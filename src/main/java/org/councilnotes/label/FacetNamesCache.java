package org.councilnotes.label;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;

/**
 * Cache of names of facet values by language, as an answer has thousands of values. Safe for use by
 * many threads.
 */
public final class FacetNamesCache {

  /**
   * Most languages that are kept. Languages and values come from requests, so the cache must be
   * bounded.
   */
  private static final int MOST_LANGUAGES = 32;

  private static final int MOST_VALUES = 20_000;

  private record Key(Facet facet, String value) {}

  private record Name(String label, Optional<String> parent) {}

  private final FacetLabels labels;
  private final Map<Locale, FacetNames> byLanguage = new ConcurrentHashMap<>();

  public FacetNamesCache(FacetLabels labels) {
    this.labels = labels;
  }

  public FacetNames in(Locale locale) {
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
