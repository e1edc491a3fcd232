package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.councilnotes.index.Completions.Offer;
import org.councilnotes.search.Beginning;
import org.councilnotes.search.Completion.Kind;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Named;
import org.councilnotes.search.Named.Name;

/** Programmes and countries that passages are tagged with and one of whose names begins so. */
record NameOffers(IndexView view, List<Named> names, PassageCount counts) {

  private static final Map<Facet, Kind> KINDS =
      Map.of(Facet.PROGRAMME, Kind.PROGRAMME, Facet.COUNTRY, Kind.COUNTRY);

  /** Of each rank, those that most passages are tagged with. */
  private static final int MOST = 5;

  private static final int MOST_NAMES = 4;

  private record Held(Named named, int rank, int passages) {
    static final Comparator<Held> BEST_FIRST =
        Comparator.comparingInt(Held::rank)
            .thenComparing(Held::passages, Comparator.reverseOrder());
  }

  List<Offer> of(Beginning typed) throws IOException {
    List<Held> held = new ArrayList<>();
    for (Named named : names) {
      int passages = KINDS.containsKey(named.facet()) ? passages(named, typed) : 0;
      if (passages > 0) {
        held.add(new Held(named, named.rank(typed).orElseThrow(), passages));
      }
    }
    held.sort(Held.BEST_FIRST);
    List<Offer> offers = new ArrayList<>();
    for (Held one : held.subList(0, Math.min(MOST, held.size()))) {
      text(one.named().names()).ifPresent(text -> offers.add(offer(one, text)));
    }
    return offers;
  }

  /** In how many it is tagged; 0 where no name begins so. */
  private int passages(Named named, Beginning typed) throws IOException {
    return named.rank(typed).isEmpty() ? 0 : view.searcher().getIndexReader().docFreq(term(named));
  }

  private static Term term(Named named) {
    return new Term(Schema.facet(named.facet()), named.value());
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
      long found = counts.of(name.text(), Filters.NONE);
      if (found > most) {
        most = found;
        best = Optional.of(name.text());
      }
    }
    return best;
  }
}
