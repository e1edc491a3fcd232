package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.PartialField;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.PartialWord;
import org.councilnotes.store.Completion;
import org.councilnotes.store.Completion.Kind;
import org.councilnotes.suggest.CompletionSearch.CountedCompletion;
import org.councilnotes.suggest.CompletionSearch.Offer;

/**
 * Completes a field of the query language, such as {@code coun} to {@code country:}, by its key or
 * by its label. Only fields of which passages have a value are offered.
 */
record FieldCompletions(PassageCounter counts, FacetNames names, PartialQuery begun) {

  /** Each costs a count of all passages. */
  private static final int MOST = 3;

  private static final int SHORTEST = 2;

  private record RankedFacet(Facet field, int rank) {}

  List<CountedCompletion> ofNames() {
    Optional<PartialField> end =
        PartialField.endOf(begun.text())
            .filter(typed -> typed.value().isEmpty() && typed.name().length() >= SHORTEST);
    return end.isPresent() ? of(end.get()) : List.of();
  }

  private List<CountedCompletion> of(PartialField typed) {
    List<RankedFacet> beginning = beginning(typed.name());
    Map<Facet, Long> stated =
        new FacetValueCounter(counts, begun)
            .stated(beginning.stream().map(RankedFacet::field).toList(), counts.before(typed));
    List<CountedCompletion> counted = new ArrayList<>();
    for (RankedFacet one : beginning) {
      long passages = stated.get(one.field());
      if (passages > 0) {
        Completion completion =
            new Completion(
                Kind.FIELD, typed.with(one.field().key()), names.title(one.field()), passages);
        int rank = typed.before().isEmpty() ? Offer.BEGINS + one.rank() : Offer.LAST_WORD;
        counted.add(new CountedCompletion(rank, completion));
      }
    }
    return counted;
  }

  /** Those of facets, and those that are none but have a key and a name as well. */
  private List<RankedFacet> beginning(String typed) {
    Stream<Facet> others =
        Stream.of(PartialField.NUMBER, PartialField.SECTION, PartialField.KIND).map(Facet::new);
    return Stream.concat(counts.facets().all().stream(), others)
        .flatMap(
            field -> rank(field, typed).stream().mapToObj(rank -> new RankedFacet(field, rank)))
        .sorted(Comparator.comparingInt(RankedFacet::rank))
        .limit(MOST)
        .toList();
  }

  private OptionalInt rank(Facet field, String typed) {
    if (field.key().toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))) {
      return OptionalInt.of(PartialWord.AT_START);
    }
    OptionalInt rank = PartialWord.of(typed).rankIn(PartialWord.fold(names.title(field)));
    return rank.isPresent() ? OptionalInt.of(PartialWord.AT_WORD) : rank;
  }
}
