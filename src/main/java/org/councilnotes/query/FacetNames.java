package org.councilnotes.query;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How facets and their values are shown to a reader.
 *
 * @param titles what a facet is called
 * @param labels what its value is called
 * @param footnotes what an asterisk in a label says; empty where there is none
 * @param parents the value that a value stands under in a list; empty at the top
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
