package org.councilnotes.query;

import java.util.List;

/**
 * The names of values for one reader: by which they are found, and by which they are shown.
 *
 * @param named programmes and countries with all their names
 * @param facets labels of facets and their values
 */
public record CompletionNames(List<NamedFacetValue> named, FacetNames facets) {

  public CompletionNames {
    named = List.copyOf(named);
  }
}
