package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.Term;
import org.councilnotes.index.Completions.Offer;
import org.councilnotes.search.Beginning;
import org.councilnotes.search.Begun;
import org.councilnotes.search.Completion.Kind;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Named;
import org.councilnotes.search.Named.Name;
import org.councilnotes.search.Query;
import org.councilnotes.terms.Fields;

/**
 * Programmes and countries that passages are tagged with and one of whose names begins so.
 *
 * @param begun beside whose filters they are offered
 */
record NameOffers(IndexView view, List<Named> names, PassageCount counts, Begun begun) {

  private static final Map<Facet, Kind> KINDS =
      Map.of(Facet.PROGRAMME, Kind.PROGRAMME, Facet.COUNTRY, Kind.COUNTRY);

  /** Of each rank, those that most passages are tagged with. */
  private static final int MOST = 5;

  private static final int MOST_NAMES = 4;

  private record Held(Named named, int rank, long passages) {
    static final Comparator<Held> BEST_FIRST =
        Comparator.comparingInt(Held::rank)
            .thenComparing(Held::passages, Comparator.reverseOrder());
  }

  List<Offer> of(Beginning typed) throws IOException {
    List<Held> held = held(typed);
    held.sort(Held.BEST_FIRST);
    List<Offer> offers = new ArrayList<>();
    for (Held one : held.subList(0, Math.min(MOST, held.size()))) {
      text(one.named().names()).ifPresent(text -> offers.add(offer(one, text)));
    }
    return offers;
  }

  /** Those that passages are tagged with. */
  private List<Held> held(Beginning typed) throws IOException {
    List<Held> held = new ArrayList<>();
    Map<Facet, Map<String, Long>> found = new HashMap<>();
    for (Named named : names) {
      OptionalInt rank = KINDS.containsKey(named.facet()) ? named.rank(typed) : OptionalInt.empty();
      if (rank.isPresent()) {
        long passages = passages(named, found);
        if (passages > 0) {
          held.add(new Held(named, rank.getAsInt(), passages));
        }
      }
    }
    return held;
  }

  /** In how many it is tagged, of all or of those under what is chosen. */
  private long passages(Named named, Map<Facet, Map<String, Long>> found) throws IOException {
    if (!begun.isNarrowed()) {
      return view.searcher().getIndexReader().docFreq(term(named));
    }
    Facet facet = named.facet();
    if (!found.containsKey(facet)) {
      found.put(facet, new HeldValues(counts, begun).values(facet, new Query.Everything()));
    }
    return found.get(facet).getOrDefault(named.value(), 0L);
  }

  private static Term term(Named named) {
    return new Term(Fields.facet(named.facet()), named.value());
  }

  private static Offer offer(Held held, String text) {
    Named named = held.named();
    return new Offer(Offer.BEGINS + held.rank(), KINDS.get(named.facet()), text, named.label());
  }

  /** The name by which most is found, whichever was begun: all are of the same. */
  private Optional<String> text(List<Name> some) throws IOException {
    Optional<String> best = Optional.empty();
    long most = 0;
    for (Name name : some.subList(0, Math.min(MOST_NAMES, some.size()))) {
      long found = counts.of(begun.as(name.text()));
      if (found > most) {
        most = found;
        best = Optional.of(name.text());
      }
    }
    return best;
  }
}
