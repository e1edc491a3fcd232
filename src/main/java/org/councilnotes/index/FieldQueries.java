package org.councilnotes.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Query.Any;
import org.councilnotes.search.Query.Dated;
import org.councilnotes.search.Query.Valued;

/** What is asked of the fields of a passage. */
final class FieldQueries {

  /** Years have four digits; what is not stated sorts after the last. */
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 9999;
  private static final Set<Facet> PAIRED = Set.of(Facet.COUNTRY, Facet.ROLE);

  private FieldQueries() {}

  static Query valued(Valued valued) {
    return unscored(new TermQuery(new Term(Schema.facet(valued.facet()), valued.value())));
  }

  static Query dated(Dated dated) {
    return TermRangeQuery.newStringRange(
        Schema.facet(dated.facet()),
        Integer.toString(dated.years().from().orElse(FIRST_YEAR)),
        Integer.toString(dated.years().to().orElse(LAST_YEAR)),
        true,
        true);
  }

  /** Every passage of the notes of a number, in whatever language of those that are held. */
  static Query ofNumber(DocumentNumber number, HeldLanguages held) {
    Stream<String> versions = held.tags().stream().map(tag -> number.key() + "." + tag);
    return oneOf(Schema.NOTE_ID, Stream.concat(Stream.of(number.key()), versions).toList());
  }

  static Query cites(DocumentNumber number) {
    return unscored(new TermQuery(new Term(Schema.CITED, number.key())));
  }

  private static Query unscored(Query query) {
    return new ConstantScoreQuery(query);
  }

  /**
   * Country and role asked for together, taken as the role of that country in one mention, as
   * filters are.
   *
   * @param mention empty where not both are asked for
   * @param others what else is asked for
   */
  record Paired(Optional<Query> mention, List<org.councilnotes.search.Query> others) {

    static Paired of(List<org.councilnotes.search.Query> parts) {
      Map<Facet, Set<String>> values = new LinkedHashMap<>();
      List<org.councilnotes.search.Query> others = new ArrayList<>();
      for (org.councilnotes.search.Query part : parts) {
        Optional<Facet> facet = facetOf(part).filter(f -> PAIRED.contains(f));
        if (facet.isPresent() && !values.containsKey(facet.get())) {
          values.put(facet.get(), valuesOf(part));
        } else {
          others.add(part);
        }
      }
      if (values.size() < PAIRED.size()) {
        return new Paired(Optional.empty(), parts);
      }
      List<String> pairs = CountryRole.pairs(values.get(Facet.COUNTRY), values.get(Facet.ROLE));
      return new Paired(Optional.of(oneOf(Schema.COUNTRY_ROLE, pairs)), others);
    }
  }

  /** The one facet that a part asks for, whether for a value or for one of several. */
  private static Optional<Facet> facetOf(org.councilnotes.search.Query part) {
    return switch (part) {
      case Valued valued -> Optional.of(valued.facet());
      case Any(var parts) -> {
        Set<Optional<Facet>> facets = new HashSet<>();
        parts.forEach(p -> facets.add(facetOf(p)));
        yield facets.size() == 1 ? facets.iterator().next() : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static Set<String> valuesOf(org.councilnotes.search.Query part) {
    Set<String> values = new HashSet<>();
    if (part instanceof Valued valued) {
      values.add(valued.value());
    } else if (part instanceof Any(var parts)) {
      parts.forEach(p -> values.addAll(valuesOf(p)));
    }
    return values;
  }

  private static Query oneOf(String field, Collection<String> values) {
    return KeywordField.newSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
