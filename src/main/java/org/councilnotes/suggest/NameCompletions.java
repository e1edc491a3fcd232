package org.councilnotes.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;
import org.councilnotes.query.NamedFacetValue;
import org.councilnotes.query.NamedFacetValue.Name;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.PartialWord;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.store.Completion.Kind;
import org.councilnotes.suggest.CompletionSearch.Offer;

/**
 * Completes names of programmes and countries that passages are tagged with.
 *
 * @param begun the typed text with the chosen filters
 */
record NameCompletions(
    SuggestionLexicon lexicon,
    List<NamedFacetValue> names,
    PassageCounter counts,
    PartialQuery begun) {

  private static final Map<Facet, Kind> KINDS =
      Map.of(Facet.PROGRAMME, Kind.PROGRAMME, Facet.COUNTRY, Kind.COUNTRY);

  /** Of each rank, those that most passages are tagged with. */
  private static final int MOST = 5;

  private static final int MOST_NAMES = 4;

  private record CandidateName(NamedFacetValue named, int rank, long passages) {
    static final Comparator<CandidateName> BEST_FIRST =
        Comparator.comparingInt(CandidateName::rank)
            .thenComparing(CandidateName::passages, Comparator.reverseOrder());
  }

  List<Offer> of(PartialWord typed) {
    List<CandidateName> held = held(typed).sorted(CandidateName.BEST_FIRST).limit(MOST).toList();
    Map<String, Long> found = found(held);
    return held.stream()
        .flatMap(one -> text(one, found).map(text -> offer(one, text)).stream())
        .toList();
  }

  /** Those that passages are tagged with. */
  private Stream<CandidateName> held(PartialWord typed) {
    Map<NamedFacetValue, Integer> ranks = ranks(typed);
    Map<NamedFacetValue, Long> passages = ranks.isEmpty() ? Map.of() : passages(ranks.keySet());
    return ranks.entrySet().stream()
        .map(
            one ->
                new CandidateName(
                    one.getKey(), one.getValue(), passages.getOrDefault(one.getKey(), 0L)))
        .filter(one -> one.passages() > 0);
  }

  /** Of those that begin so. */
  private Map<NamedFacetValue, Integer> ranks(PartialWord typed) {
    Map<NamedFacetValue, Integer> ranks = new LinkedHashMap<>();
    for (NamedFacetValue named : names) {
      OptionalInt rank =
          KINDS.containsKey(named.facet()) ? named.rankFor(typed) : OptionalInt.empty();
      rank.ifPresent(found -> ranks.put(named, found));
    }
    return ranks;
  }

  /** In how many each is tagged, of all or of those under what is chosen. */
  private Map<NamedFacetValue, Long> passages(Collection<NamedFacetValue> some) {
    return begun.isNarrowed() ? chosen(some) : lexicon.tagged(some);
  }

  private Map<NamedFacetValue, Long> chosen(Collection<NamedFacetValue> some) {
    List<Facet> facets = some.stream().map(NamedFacetValue::facet).distinct().toList();
    Map<Facet, Map<String, Long>> values =
        new FacetValueCounter(counts, begun).values(facets, new QueryExpression.Everything());
    Map<NamedFacetValue, Long> chosen = new HashMap<>();
    some.forEach(one -> chosen.put(one, values.get(one.facet()).getOrDefault(one.value(), 0L)));
    return chosen;
  }

  /** How many passages each of their names finds. */
  private Map<String, Long> found(List<CandidateName> held) {
    List<String> texts = held.stream().flatMap(NameCompletions::texts).distinct().toList();
    long[] passages = counts.of(texts, begun);
    Map<String, Long> found = new HashMap<>();
    for (int i = 0; i < passages.length; i++) {
      found.put(texts.get(i), passages[i]);
    }
    return found;
  }

  private static Stream<String> texts(CandidateName held) {
    return held.named().names().stream().limit(MOST_NAMES).map(Name::text);
  }

  /** The name by which most is found, whichever was begun: all are of the same. */
  private static Optional<String> text(CandidateName held, Map<String, Long> found) {
    return texts(held)
        .reduce((one, other) -> found.get(other) > found.get(one) ? other : one)
        .filter(best -> found.get(best) > 0);
  }

  private static Offer offer(CandidateName held, String text) {
    NamedFacetValue named = held.named();
    return new Offer(Offer.BEGINS + held.rank(), KINDS.get(named.facet()), text, named.label());
  }
}
