package org.councilnotes.web.search;

import java.util.Optional;
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
 * The facets of which some passage of the archive has a value. They are counted once in each state
 * of the archive, so that pages need not count a facet to know whether to name it.
 */
final class HeldFacets {

  private final FacetValues facets;
  private Optional<Counted> last = Optional.empty();

  /** The facets held in one state of an archive. */
  private record Counted(ArchiveReader world, String snapshot, Set<Facet> held) {}

  HeldFacets(FacetValues facets) {
    this.facets = facets;
  }

  /**
   * The facets held in a state of an archive, which may have gone on since.
   *
   * @param snapshot name of the state, as a result tells it
   */
  synchronized Set<Facet> in(ArchiveReader world, String snapshot) {
    Optional<Counted> known =
        last.filter(counted -> counted.snapshot.equals(snapshot) && counted.world.equals(world));
    if (known.isPresent()) {
      return known.get().held;
    }
    Set<Facet> held = count(world);
    last = Optional.of(new Counted(world, snapshot, held));
    return held;
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
