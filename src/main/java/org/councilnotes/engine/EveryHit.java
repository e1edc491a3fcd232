package org.councilnotes.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.search.AllHits;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Matching;
import tools.jackson.databind.JsonNode;

/** Every hit of a search, read as it is asked for, from one point in time. */
final class EveryHit {

  private static final int AT_ONCE = 500;

  private final EngineSearch search;
  private final HitList list;
  private final Set<String> seen = new HashSet<>();
  private boolean begun;

  EveryHit(EngineSearch search) {
    this.search = search;
    this.list = search.list();
  }

  AllHits all() {
    JsonNode counts = search.view().reads().ranked(search.countingBody());
    return new AllHits(search.total(counts), Matching.ALL, search.view().snapshot(), hits());
  }

  private Stream<Hit> hits() {
    return search
        .view()
        .reads()
        .rankedPages(search.body(AT_ONCE))
        .map(this::read)
        .flatMap(List::stream);
  }

  private List<Hit> read(List<JsonNode> page) {
    List<Ranked> ranked = page.stream().map(Ranked::of).toList();
    List<Ranked> inOrder = begun ? ranked : list.refined(ranked);
    begun = true;
    return search.hits(unseen(inOrder));
  }

  private List<Ranked> unseen(List<Ranked> ranked) {
    return search.request().grouping() == Grouping.PASSAGES
        ? ranked
        : ranked.stream().filter(one -> seen.add(one.group())).toList();
  }
}
