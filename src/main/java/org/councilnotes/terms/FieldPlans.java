package org.councilnotes.terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.PassageKind;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Query;
import org.councilnotes.search.Query.Any;
import org.councilnotes.search.Query.Valued;
import org.councilnotes.search.Years;

/** What is asked of the fields of a passage. */
final class FieldPlans {

  /** Years have four digits; what is not stated sorts after the last. */
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 9999;

  private FieldPlans() {}

  static Plan valued(Valued valued) {
    return new Plan.Value(Fields.facet(valued.facet()), valued.value());
  }

  static Plan dated(Facet facet, Years years) {
    return new Plan.Between(
        Fields.facet(facet),
        Integer.toString(years.from().orElse(FIRST_YEAR)),
        Integer.toString(years.to().orElse(LAST_YEAR)));
  }

  static Plan oneOf(Facet facet, Collection<String> values) {
    return new Plan.OneOf(Fields.facet(facet), values);
  }

  static Plan ofKind(PassageKind kind) {
    return new Plan.Value(Fields.KIND, kind.key());
  }

  /** Every passage of the notes of a number, in whatever language of those that are held. */
  static Plan ofNumber(DocumentNumber number, Holdings held) {
    Stream<String> versions = held.languages().stream().map(tag -> number.key() + "." + tag);
    return new Plan.OneOf(
        Fields.NOTE_ID, Stream.concat(Stream.of(number.key()), versions).toList());
  }

  static Plan cites(DocumentNumber number) {
    return new Plan.Value(Fields.CITED, number.key());
  }

  /**
   * Country and role asked for together, taken as the role of that country in one mention, as
   * filters are.
   *
   * @param mention empty where not both are asked for
   * @param others what else is asked for
   */
  record Paired(Optional<Plan> mention, List<Query> others) {

    static Paired of(List<Query> parts) {
      Map<Facet, Set<String>> values = new LinkedHashMap<>();
      List<Query> others = new ArrayList<>();
      for (Query part : parts) {
        Optional<Facet> facet = facetOf(part).filter(Narrowing.PAIRED::contains);
        if (facet.isPresent() && !values.containsKey(facet.get())) {
          values.put(facet.get(), valuesOf(part));
        } else {
          others.add(part);
        }
      }
      if (values.size() < Narrowing.PAIRED.size()) {
        return new Paired(Optional.empty(), parts);
      }
      List<String> pairs = CountryRole.pairs(values.get(Facet.COUNTRY), values.get(Facet.ROLE));
      return new Paired(Optional.of(new Plan.OneOf(Fields.COUNTRY_ROLE, pairs)), others);
    }
  }

  /** The one facet that a part asks for, whether for a value or for one of several. */
  private static Optional<Facet> facetOf(Query part) {
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

  private static Set<String> valuesOf(Query part) {
    Set<String> values = new HashSet<>();
    if (part instanceof Valued valued) {
      values.add(valued.value());
    } else if (part instanceof Any(var parts)) {
      parts.forEach(p -> values.addAll(valuesOf(p)));
    }
    return values;
  }
}
