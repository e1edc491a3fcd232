package org.councilnotes.query;

import java.util.List;

/**
 * By which names values are asked for and shown to one reader.
 *
 * @param named programmes and countries with all that they are called
 * @param facets what facets and their values are called
 */
public record CompletionNames(List<NamedFacetValue> named, FacetNames facets) {

  public CompletionNames {
    named = List.copyOf(named);
  }
}
