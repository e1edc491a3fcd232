package org.councilnotes.index;

import java.util.Collection;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;

/**
 * A query narrowed to passages and by the chosen filters.
 *
 * @param query what is searched for
 */
record Narrowing(Query query, Filters filters) {

  /** All filters hold. */
  Query whole() {
    BooleanQuery.Builder narrowed = withoutUnwanted();
    filters.anyOf().keySet().forEach(facet -> narrowed.add(chosen(facet), Occur.FILTER));
    return narrowed.build();
  }

  /** All filters hold but what was chosen in one facet, whose values show their alternatives. */
  Query besides(Facet own) {
    BooleanQuery.Builder narrowed = withoutUnwanted();
    filters.anyOf().keySet().stream()
        .filter(facet -> facet != own)
        .forEach(facet -> narrowed.add(chosen(facet), Occur.FILTER));
    return narrowed.build();
  }

  private BooleanQuery.Builder withoutUnwanted() {
    Query passages = new TermQuery(new Term(Schema.RECORD, Schema.PASSAGE));
    BooleanQuery.Builder narrowed =
        new BooleanQuery.Builder().add(query, Occur.MUST).add(passages, Occur.FILTER);
    filters.noneOf().forEach((facet, values) -> narrowed.add(oneOf(facet, values), Occur.MUST_NOT));
    return narrowed;
  }

  private Query chosen(Facet facet) {
    return oneOf(facet, filters.anyOf(facet));
  }

  private static Query oneOf(Facet facet, Collection<String> values) {
    return KeywordField.newSetQuery(
        Schema.facet(facet), values.stream().map(BytesRef::new).toList());
  }
}
