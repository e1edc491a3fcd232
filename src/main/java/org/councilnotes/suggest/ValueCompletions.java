package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.Facet;
import org.councilnotes.query.PartialField;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.PartialWord;
import org.councilnotes.store.Completion.Kind;
import org.councilnotes.suggest.CompletionSearch.Offer;

/**
 * Completes values of the field at the end of a text, such as {@code country:Bol} to Bolivia, by
 * code or by name. Only values that passages have are offered.
 */
record ValueCompletions(PassageCounter counts, CompletionNames names, PartialQuery begun) {

  /** Of those that begin so, the values that most passages have. */
  private static final int MOST = 12;

  private record CandidateValue(String value, String label, int rank, long passages) {
    static final Comparator<CandidateValue> BEST_FIRST =
        Comparator.comparingInt(CandidateValue::rank)
            .thenComparing(CandidateValue::passages, Comparator.reverseOrder())
            .thenComparing(CandidateValue::value);
  }

  List<Offer> of(PartialField typed) {
    Optional<Facet> facet =
        counts.facets().all().stream()
            .filter(one -> one.key().equalsIgnoreCase(typed.name()))
            .findFirst();
    return facet.isPresent() ? offers(typed, facet.get()) : List.of();
  }

  private List<Offer> offers(PartialField typed, Facet facet) {
    PartialWord beginning = PartialWord.of(typed.value().orElseThrow());
    List<CandidateValue> held = new ArrayList<>();
    new FacetValueCounter(counts, begun)
        .values(List.of(facet), counts.before(typed))
        .get(facet)
        .forEach(
            (value, passages) ->
                rank(facet, value, beginning)
                    .ifPresent(
                        rank ->
                            held.add(
                                new CandidateValue(value, label(facet, value), rank, passages))));
    return held.stream()
        .sorted(CandidateValue.BEST_FIRST)
        .limit(MOST)
        .map(
            one ->
                new Offer(
                    Offer.BEGINS + one.rank(),
                    Kind.VALUE,
                    typed.with(facet.key(), one.value()),
                    one.label()))
        .toList();
  }

  private String label(Facet facet, String value) {
    return names.facets().label(facet, value);
  }

  /** Where nothing is typed yet, every value begins so. */
  private OptionalInt rank(Facet facet, String value, PartialWord typed) {
    if (typed.folded().isEmpty()) {
      return OptionalInt.of(PartialWord.AT_START);
    }
    Stream<String> called = Stream.of(value, label(facet, value)).map(PartialWord::fold);
    Stream<String> named =
        names.named().stream()
            .filter(one -> one.facet().equals(facet) && one.value().equals(value))
            .flatMap(one -> one.names().stream())
            .map(name -> name.folded());
    return Stream.concat(called, named).flatMapToInt(name -> typed.rankIn(name).stream()).min();
  }
}
