package org.councilnotes;

import java.util.Optional;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;

/** Facets and values that are called by their keys, without footnotes or parents. */
public final class KeysAsNames {

  public static final FacetNames OF_FACETS =
      new FacetNames(
          Facet::key, (_, value) -> value, (_, _) -> Optional.empty(), (_, _) -> Optional.empty());

  private KeysAsNames() {}
}
