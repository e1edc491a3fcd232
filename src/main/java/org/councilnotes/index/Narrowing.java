package org.councilnotes.index;

import java.util.Collection;
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
    boolean languages = own == Facet.LANGUAGE || choosesLanguage();
    return narrowed(others(own), counted(languages)).build();
  }

  /** The same in every version. */
  Query inAllVersions() {
    return narrowed(filters.anyOf().keySet(), MatchAllDocsQuery.INSTANCE).build();
  }

  /** Whether a facet counts other passages than those that are found. */
  boolean isCountedApart(Facet facet) {
    return !filters.anyOf(facet).isEmpty()
        || (facet == Facet.LANGUAGE && filters.versions() == Versions.LATEST);
  }

  private boolean choosesLanguage() {
    return !filters.anyOf(Facet.LANGUAGE).isEmpty();
  }

  private Set<Facet> others(Facet own) {
    return filters.anyOf().keySet().stream().filter(f -> f != own).collect(Collectors.toSet());
  }

  private BooleanQuery.Builder narrowed(Set<Facet> chosen, Query versions) {
    Query passages = new TermQuery(new Term(Schema.RECORD, Schema.PASSAGE));
    BooleanQuery.Builder narrowed =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(passages, Occur.FILTER)
            .add(versions, Occur.FILTER);
    chosen.forEach(facet -> narrowed.add(oneOf(facet, filters.anyOf(facet)), Occur.FILTER));
    filters.noneOf().forEach((facet, values) -> narrowed.add(oneOf(facet, values), Occur.MUST_NOT));
    return narrowed;
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

  private static Query oneOf(Facet facet, Collection<String> values) {
    return KeywordField.newSetQuery(
        Schema.facet(facet), values.stream().map(BytesRef::new).toList());
  }
}
