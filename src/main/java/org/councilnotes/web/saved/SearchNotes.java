package org.councilnotes.web.saved;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.access.saved.SavedSearch;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.SearchHit;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.SnapshotCache;
import org.councilnotes.web.address.SearchState;
import org.springframework.stereotype.Component;

/** Finds the notes that searches have passages of; cached for each snapshot of the archive. */
@Component
final class SearchNotes {

  /** Searches that find more passages are not followed. */
  private static final long MOST_PASSAGES = 50_000;

  /** Most notes of all cached answers. */
  private static final long MOST_KEPT = 200_000;

  private final FacetValues facets;
  private final ConcurrencyLimit limit;
  private final SnapshotCache<String, Found> known =
      new SnapshotCache<>(MOST_KEPT, found -> 1L + found.notes().size());

  SearchNotes(FacetValues facets, RequestLimits limits) {
    this.facets = facets;
    this.limit = limits.exports();
  }

  /**
   * A note that a search has passages of.
   *
   * @param number as printed; empty without one
   */
  record FoundNote(String id, String number, long passages) {}

  /**
   * The notes of a search.
   *
   * @param notes the newest first
   * @param isBroad whether there are more than are followed; there are no notes then
   */
  record Found(List<FoundNote> notes, boolean isBroad) {

    Found {
      notes = List.copyOf(notes);
    }

    List<String> ids() {
      return notes.stream().map(FoundNote::id).toList();
    }
  }

  /** The same search on its first page, without what does not change its result. */
  static SearchState plain(SearchState state) {
    return state
        .with(List.of())
        .withTyped("")
        .from("")
        .withoutOpened()
        .at(SearchRequest.Span.FIRST);
  }

  /** The notes that a search finds, with all of its words. */
  Found of(SearchState state, ArchiveReader world) {
    return known.get(world, plain(state).toQuery(), still -> limit.run(() -> found(state, still)));
  }

  private Found found(SearchState state, ArchiveReader world) {
    SearchRequest request =
        state
            .toRequest(facets.parser())
            .withListing(
                new ResultPageRequest(
                    HitOrder.NEWEST, HitGrouping.PASSAGES, SearchRequest.Span.FIRST))
            .withCountedFacets(Set.of());
    Map<String, FoundNote> notes = new LinkedHashMap<>();
    try (HitStream hits = world.streamExactly(request)) {
      if (isBroad(hits.total().passages(), hits.total().notes())) {
        return new Found(List.of(), true);
      }
      for (Iterator<SearchHit> all = hits.hits().iterator(); all.hasNext(); ) {
        SearchHit hit = all.next();
        FoundNote one = new FoundNote(hit.note().id(), hit.note().naming().number(), 1);
        notes.merge(
            one.id(),
            one,
            (a, b) -> new FoundNote(a.id(), a.number(), a.passages() + b.passages()));
      }
    }
    return new Found(List.copyOf(notes.values()), false);
  }

  private static boolean isBroad(long passages, long notes) {
    return passages > MOST_PASSAGES || notes > SavedSearch.MOST_NOTES;
  }
}
