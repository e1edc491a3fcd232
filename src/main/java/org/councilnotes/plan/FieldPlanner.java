package org.councilnotes.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.Facet;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.Any;
import org.councilnotes.query.QueryExpression.Valued;
import org.councilnotes.query.YearRange;
import org.councilnotes.store.schema.CountryRolePair;
import org.councilnotes.store.schema.IndexFields;

/** Plans clauses on fields of a passage. */
final class FieldPlanner {

  /**
   * Lower bound of years, which have four digits. {@link Facet#NOT_STATED} sorts after all years.
   */
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 9999;

  private FieldPlanner() {}

  static MatchPlan valued(Valued valued) {
    return new MatchPlan.Value(IndexFields.facet(valued.facet()), valued.value());
  }

  static MatchPlan dated(Facet facet, YearRange years) {
    return new MatchPlan.Between(
        IndexFields.facet(facet),
        Integer.toString(years.from().orElse(FIRST_YEAR)),
        Integer.toString(years.to().orElse(LAST_YEAR)));
  }

  static MatchPlan oneOf(Facet facet, Collection<String> values) {
    return new MatchPlan.OneOf(IndexFields.facet(facet), values);
  }

  static MatchPlan ofKind(PassageKind kind) {
    return new MatchPlan.Value(IndexFields.KIND, kind.key());
  }

  /** All passages of the notes with a number, in any language. */
  static MatchPlan ofNumber(DocumentNumber number, CorpusStatistics held) {
    Stream<String> versions = held.languages().stream().map(tag -> number.key() + "." + tag);
    return new MatchPlan.OneOf(
        IndexFields.NOTE_ID, Stream.concat(Stream.of(number.key()), versions).toList());
  }

  static MatchPlan cites(DocumentNumber number) {
    return new MatchPlan.Value(IndexFields.CITED, number.key());
  }

  /**
   * A country and a role in one query. Both must be in one mention, as with filters.
   *
   * @param mention empty where only one of them is given, or none
   * @param others the remaining clauses
   */
  record CountryWithRole(Optional<MatchPlan> mention, List<QueryExpression> others) {

    static CountryWithRole of(List<QueryExpression> parts) {
      Map<Facet, Set<String>> values = new LinkedHashMap<>();
      List<QueryExpression> others = new ArrayList<>();
      for (QueryExpression part : parts) {
        Optional<Facet> facet = facetOf(part).filter(FilterPlan.PAIRED::contains);
        if (facet.isPresent() && !values.containsKey(facet.get())) {
          values.put(facet.get(), valuesOf(part));
        } else {
          others.add(part);
        }
      }
      if (values.size() < FilterPlan.PAIRED.size()) {
        return new CountryWithRole(Optional.empty(), parts);
      }
      List<String> pairs = CountryRolePair.pairs(values.get(Facet.COUNTRY), values.get(Facet.ROLE));
      return new CountryWithRole(
          Optional.of(new MatchPlan.OneOf(IndexFields.COUNTRY_ROLE, pairs)), others);
    }
  }

  /** The facet of a clause, if it asks for one or more values of one facet. */
  private static Optional<Facet> facetOf(QueryExpression part) {
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

  private static Set<String> valuesOf(QueryExpression part) {
    Set<String> values = new HashSet<>();
    if (part instanceof Valued valued) {
      values.add(valued.value());
    } else if (part instanceof Any(var parts)) {
      parts.forEach(p -> values.addAll(valuesOf(p)));
    }
    return values;
  }
}
