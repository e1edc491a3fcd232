package org.councilnotes.web.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.Facet;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.web.address.SearchState;

/**
 * The facets of which some passage of a world has a value. They are counted once in each state of
 * each world, so that pages need not count a facet to know whether to name it.
 */
final class HeldFacets {

  /** Bounds what is kept where readers come and go; a server has two that stay. */
  private static final int MOST_WORLDS = 4;

  private final FacetValues facets;
  private final Map<ArchiveReader, Counted> byWorld = new HashMap<>();

  /** The facets held in one state of a world. */
  private record Counted(String snapshot, Set<Facet> held) {}

  HeldFacets(FacetValues facets) {
    this.facets = facets;
  }

  /**
   * The facets held in a state of a world, which may have gone on since.
   *
   * @param snapshot name of the state, as a result tells it
   */
  synchronized Set<Facet> in(ArchiveReader world, String snapshot) {
    Counted known = byWorld.get(world);
    if (known == null || !known.snapshot.equals(snapshot)) {
      known = new Counted(snapshot, count(world));
      if (byWorld.size() >= MOST_WORLDS) {
        byWorld.clear();
      }
      byWorld.put(world, known);
    }
    return known.held;
  }

  private Set<Facet> count(ArchiveReader still) {
    SearchRequest everything =
        SearchState.START.over(VersionScope.ALL).toRequest(facets.parser()).withoutHits();
    SearchResult all = still.searchExactly(everything);
    return facets.facets().all().stream()
        .filter(facet -> isStated(all, facet))
        .collect(Collectors.toSet());
  }

  private static boolean isStated(SearchResult all, Facet facet) {
    return all.facet(facet).stream().anyMatch(value -> !value.value().equals(Facet.NOT_STATED));
  }
}
