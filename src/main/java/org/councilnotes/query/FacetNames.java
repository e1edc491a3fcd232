package org.councilnotes.query;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How facets and their values are shown to a reader.
 *
 * @param titles names of facets
 * @param labels names of values
 * @param footnotes text for the asterisk in a label; empty where there is none
 * @param parents the value under which a value is listed; empty at the top
 */
public record FacetNames(
    Function<Facet, String> titles,
    BiFunction<Facet, String, String> labels,
    BiFunction<Facet, String, Optional<String>> footnotes,
    BiFunction<Facet, String, Optional<String>> parents) {

  public String title(Facet facet) {
    return titles.apply(facet);
  }

  public String label(Facet facet, String value) {
    return labels.apply(facet, value);
  }

  public Optional<String> footnote(Facet facet, String value) {
    return footnotes.apply(facet, value);
  }

  public Optional<String> parent(Facet facet, String value) {
    return parents.apply(facet, value);
  }
}
