package org.councilnotes.suggest;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.PassageKind;
import org.councilnotes.search.Beginning;
import org.councilnotes.search.Completion.Kind;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.TypedField;
import org.councilnotes.suggest.Completions.Offer;

/** Kinds of passages that begin as typed, by the word for them or by what they are called. */
record KindOffers(FacetNames names) {

  private static final Facet FIELD = new Facet(TypedField.KIND);

  List<Offer> of(TypedField typed) {
    Beginning beginning = Beginning.of(typed.value().orElseThrow());
    return Arrays.stream(PassageKind.values())
        .flatMap(kind -> rank(kind, beginning).stream().mapToObj(rank -> offer(typed, kind, rank)))
        .toList();
  }

  /** Where nothing is typed yet, every kind begins so. */
  private OptionalInt rank(PassageKind kind, Beginning typed) {
    return typed.folded().isEmpty()
        ? OptionalInt.of(Beginning.AT_START)
        : Stream.of(kind.key(), label(kind))
            .map(Beginning::fold)
            .flatMapToInt(name -> typed.rankIn(name).stream())
            .min();
  }

  private Offer offer(TypedField typed, PassageKind kind, int rank) {
    return new Offer(
        Offer.BEGINS + rank, Kind.VALUE, typed.with(FIELD.key(), kind.key()), label(kind));
  }

  private String label(PassageKind kind) {
    return names.label(FIELD, kind.key());
  }
}
