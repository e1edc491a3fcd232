package org.councilnotes.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.query.CountUnit;
import org.councilnotes.query.Facet;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * Counts the points of lines. Passages and words are facet counts, of all lines in one call.
 * Occurrences are the matches that a search marks, so every passage that is found must be read; up
 * to a number of them.
 */
public final class TrendCounter {

  /** Most passages of a line whose occurrences are counted. */
  static final long MOST_READ = 20_000;

  private final TrendRequest request;
  private final SearchReader world;

  private TrendCounter(TrendRequest request, SearchReader world) {
    this.request = request;
    this.world = world;
  }

  /**
   * Counts all lines.
   *
   * @param world reader of one snapshot
   * @param times what is known of the editions of the chosen series
   */
  public static Trend count(TrendRequest request, SearchReader world, EditionCalendar times) {
    return new TrendCounter(request, world).trend(times);
  }

  private Trend trend(EditionCalendar times) {
    Facet by = request.by().facet();
    List<SearchRequest> requests = new ArrayList<>();
    requests.add(
        request
            .lines()
            .getFirst()
            .withQuery(new QueryExpression.Everything())
            .forCounts()
            .withCountedFacets(Set.of(by))
            .counting(CountUnit.WORDS));
    request.lines().forEach(line -> requests.add(line.forCounts().withCountedFacets(Set.of(by))));
    List<SearchResult> results = world.counts(requests);
    Map<String, Long> words = counts(results.getFirst());
    List<Trend.Line> lines = new ArrayList<>();
    for (int i = 0; i < request.lines().size(); i++) {
      lines.add(line(request.lines().get(i), results.get(i + 1)));
    }
    Map<String, CellState> states = new HashMap<>(times.states());
    states.keySet().removeAll(words.keySet());
    List<String> order =
        request.by() == Dimension.EDITION
            ? times.inOrder(List.copyOf(words.keySet()))
            : words.keySet().stream().sorted().toList();
    return new Trend(request, order, lines, words, states, results.getFirst().snapshot());
  }

  private Map<String, Long> counts(SearchResult result) {
    Map<String, Long> counts = new HashMap<>();
    for (FacetValue value : result.facet(request.by().facet())) {
      if (!value.value().equals(Facet.NOT_STATED) && value.count() > 0 && isLeft(value.value())) {
        counts.put(value.value(), value.count());
      }
    }
    return counts;
  }

  private Trend.Line line(SearchRequest search, SearchResult counted) {
    boolean isRead =
        request.measure().needsOccurrences() && counted.total().passages() <= MOST_READ;
    Map<String, Long> occurrences = isRead ? occurrences(search) : Map.of();
    return new Trend.Line(search.text(), counts(counted), occurrences, isRead);
  }

  private Map<String, Long> occurrences(SearchRequest search) {
    Map<String, Long> occurrences = new HashMap<>();
    SearchRequest passages = search.forCounts().withCountedFacets(Set.of());
    try (HitStream found = world.streamExactly(passages)) {
      found
          .hits()
          .forEach(
              hit ->
                  times(hit.note())
                      .forEach(time -> occurrences.merge(time, matches(hit), Long::sum)));
    }
    return occurrences;
  }

  private static long matches(SearchHit hit) {
    return Math.max(1, hit.highlights().size());
  }

  private Stream<String> times(NoteSummary note) {
    Stream<String> times =
        request.by() == Dimension.EDITION
            ? note.report().edition().stream()
            : note.years().years().stream().map(String::valueOf);
    return times.filter(this::isLeft);
  }

  /** Counts of a facet are as if nothing were chosen in it. */
  private boolean isLeft(String time) {
    return request.by().isLeft(time, request.lines().getFirst().filters());
  }
}
