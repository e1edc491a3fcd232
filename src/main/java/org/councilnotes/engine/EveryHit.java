package org.councilnotes.engine;

import java.util.HashSet;
import java.util.Iterator;
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

  EveryHit(EngineSearch search) {
    this.search = search;
    this.list = search.list();
  }

  AllHits all() {
    JsonNode counts = search.view().reads().ranked(search.countingBody());
    return new AllHits(search.total(counts), Matching.ALL, search.view().snapshot(), hits());
  }

  private Stream<Hit> hits() {
    return Pages.each(new HitPages()).flatMap(List::stream);
  }

  /** The hits, some at a time. */
  private final class HitPages implements Iterator<List<Hit>> {

    private final Set<String> seen = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private Pages pages = fromTheStart();
    private int renewals;

    @Override
    public boolean hasNext() {
      return pages.hasNext();
    }

    @Override
    public List<Hit> next() {
      List<Ranked> ranked = page().stream().map(Ranked::of).toList();
      return search.hits(unseen(ungiven(pages.given() == 1 ? list.refined(ranked) : ranked)));
    }

    /** Where scores may be others than before, the list is gone through again from the start. */
    private List<JsonNode> page() {
      Reads reads = search.view().reads();
      while (true) {
        int now = reads.renewals();
        if (search.isByRelevance() && now != renewals) {
          pages = fromTheStart();
        }
        renewals = now;
        List<JsonNode> hits = pages.next();
        if (!search.isByRelevance() || reads.renewals() == now) {
          return hits;
        }
      }
    }

    private Pages fromTheStart() {
      return new Pages(search.view().reads()::ranked, search.body(AT_ONCE));
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
