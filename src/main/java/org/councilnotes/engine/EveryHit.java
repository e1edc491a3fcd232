package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.councilnotes.search.AllHits;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Matching;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every hit of a search, read as it is asked for, from one point in time. */
final class EveryHit {

  private static final int AT_ONCE = 500;

  private final EngineSearch search;
  private final HitList list;

  EveryHit(EngineSearch search) {
    this.search = search;
    this.list = search.list();
  }

  AllHits all() {
    JsonNode counts = search.view().reads().ranked(search.countingBody());
    return new AllHits(search.total(counts), Matching.ALL, search.view().snapshot(), hits());
  }

  private Stream<Hit> hits() {
    HitPages pages = new HitPages();
    Iterable<List<Hit>> each = () -> pages;
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(each.iterator(), Spliterator.ORDERED), false)
        .flatMap(List::stream);
  }

  /** The hits, some at a time. */
  private final class HitPages implements Iterator<List<Hit>> {

    private final Set<String> seen = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private Optional<JsonNode> last = Optional.empty();
    private int renewals;
    private boolean atEnd;

    @Override
    public boolean hasNext() {
      return !atEnd;
    }

    @Override
    public List<Hit> next() {
      if (atEnd) {
        throw new NoSuchElementException();
      }
      List<JsonNode> hits = page();
      boolean first = last.isEmpty();
      atEnd = hits.size() < AT_ONCE;
      if (!hits.isEmpty()) {
        last = Optional.of(hits.getLast().required("sort"));
      }
      List<Ranked> ranked = new ArrayList<>();
      hits.forEach(hit -> ranked.add(Ranked.of(hit)));
      return search.hits(unseen(ungiven(first ? list.refined(ranked) : ranked)));
    }

    /** Where scores may be others than before, the list is gone through again from the start. */
    private List<JsonNode> page() {
      Reads reads = search.view().reads();
      while (true) {
        int now = reads.renewals();
        if (search.isByRelevance() && now != renewals) {
          last = Optional.empty();
        }
        renewals = now;
        List<JsonNode> hits = read(reads);
        if (!search.isByRelevance() || reads.renewals() == now) {
          return hits;
        }
      }
    }

    private List<JsonNode> read(Reads reads) {
      ObjectNode body = search.body(AT_ONCE);
      last.ifPresent(sort -> Dsl.with(body, "search_after", sort));
      return Reads.hits(reads.ranked(body));
    }

    /** In other orders nothing comes twice. */
    private List<Ranked> ungiven(List<Ranked> ranked) {
      return search.isByRelevance()
          ? ranked.stream().filter(one -> given.add(one.id())).toList()
          : ranked;
    }

    private List<Ranked> unseen(List<Ranked> ranked) {
      return search.request().grouping() == Grouping.PASSAGES
          ? ranked
          : ranked.stream().filter(one -> seen.add(one.group())).toList();
    }
  }
}
