package org.councilnotes.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Counting;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Query.Numbered;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.Versions;

/**
 * A query narrowed to passages, by the chosen filters and to the versions that count.
 *
 * @param query what is searched for
 * @param asked the number that is searched for: its note counts even where it is superseded
 */
record Narrowing(Query query, Optional<DocumentNumber> asked, Filters filters) {

  private static final Set<Facet> PAIRED = Set.of(Facet.COUNTRY, Facet.ROLE);

  static Narrowing of(Query query, SearchRequest request) {
    Optional<DocumentNumber> asked =
        request.query() instanceof Numbered(var number) ? Optional.of(number) : Optional.empty();
    return new Narrowing(query, asked, request.filters());
  }

  /** All filters hold. */
  Query whole() {
    return narrowed(filters.anyOf().keySet(), counted(choosesLanguage())).build();
  }

  /** All filters hold but what was chosen in one facet, whose values show their alternatives. */
  Query besides(Facet own) {
    boolean languages = own.equals(Facet.LANGUAGE) || choosesLanguage();
    return narrowed(others(own), counted(languages)).build();
  }

  /** The same in every version. */
  Query inAllVersions() {
    return narrowed(filters.anyOf().keySet(), MatchAllDocsQuery.INSTANCE).build();
  }

  /** Whether a facet counts other passages than those that are found. */
  boolean isCountedApart(Facet facet) {
    return !filters.anyOf(facet).isEmpty()
        || (facet.equals(Facet.LANGUAGE) && filters.versions() == Versions.LATEST);
  }

  /** For a country what is chosen as its role, and the other way round; empty for other facets. */
  Set<String> chosenInPair(Facet facet) {
    if (!PAIRED.contains(facet)) {
      return Set.of();
    }
    return filters.anyOf(facet.equals(Facet.ROLE) ? Facet.COUNTRY : Facet.ROLE);
  }

  private boolean choosesLanguage() {
    return !filters.anyOf(Facet.LANGUAGE).isEmpty();
  }

  private Set<Facet> others(Facet own) {
    return filters.anyOf().keySet().stream()
        .filter(f -> !f.equals(own))
        .collect(Collectors.toSet());
  }

  private BooleanQuery.Builder narrowed(Set<Facet> chosen, Query versions) {
    Query passages = new TermQuery(new Term(Schema.RECORD, Schema.PASSAGE));
    BooleanQuery.Builder narrowed =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(passages, Occur.FILTER)
            .add(versions, Occur.FILTER);
    chosen(chosen).forEach(filter -> narrowed.add(filter, Occur.FILTER));
    filters
        .noneOf()
        .forEach(
            (facet, values) -> narrowed.add(oneOf(Schema.facet(facet), values), Occur.MUST_NOT));
    return narrowed;
  }

  /** A role that is chosen beside a country is meant to be the role of that country. */
  private List<Query> chosen(Set<Facet> facets) {
    Set<Facet> open = new HashSet<>(facets);
    List<Query> chosen = new ArrayList<>();
    if (open.containsAll(PAIRED)) {
      open.removeAll(PAIRED);
      List<String> pairs =
          CountryRole.pairs(filters.anyOf(Facet.COUNTRY), filters.anyOf(Facet.ROLE));
      chosen.add(oneOf(Schema.COUNTRY_ROLE, pairs));
    }
    open.forEach(facet -> chosen.add(oneOf(Schema.facet(facet), filters.anyOf(facet))));
    return chosen;
  }

  private Query counted(boolean inEachLanguage) {
    if (filters.versions() == Versions.ALL) {
      return MatchAllDocsQuery.INSTANCE;
    }
    Query counting = counting(inEachLanguage ? Counting.LANGUAGE : Counting.DOCUMENT);
    return asked.map(number -> either(counting, ofNumber(number, inEachLanguage))).orElse(counting);
  }

  private static Query ofNumber(DocumentNumber number, boolean inEachLanguage) {
    Query named = new TermQuery(new Term(Schema.NUMBER, number.key()));
    Query one = inEachLanguage ? MatchAllDocsQuery.INSTANCE : counting(Counting.NUMBER);
    return new BooleanQuery.Builder().add(named, Occur.FILTER).add(one, Occur.FILTER).build();
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static Query counting(Counting counting) {
    return NumericDocValuesField.newSlowExactQuery(Schema.counting(counting), VersionMarks.COUNTS);
  }

  private static Query oneOf(String field, Collection<String> values) {
    return KeywordField.newSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
