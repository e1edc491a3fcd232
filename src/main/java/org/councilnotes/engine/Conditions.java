package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Counting;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.Versions;
import org.councilnotes.terms.AskedNumbers;
import org.councilnotes.terms.CoverLines;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.Narrowing;
import org.councilnotes.terms.Plan;
import tools.jackson.databind.node.ObjectNode;

/**
 * The filters of a request as conditions: what is found, and what counts beside the values of a
 * facet in which something is chosen, which is all that would be found without that choice.
 *
 * <p>A role that is chosen beside a country is meant to be the role of that country. Where no
 * language is chosen, the one version that counts of a document is what is found, and the versions
 * in other languages count beside the facet of languages. The note of a number that is searched
 * for, alone or beside other words, counts even where it is superseded.
 */
final class Conditions {

  private final Filters filters;
  private final Narrowing narrowing;
  private final Map<Facet, Plan> chosen;
  private final List<DocumentNumber> asked;
  private final String found;

  Conditions(SearchRequest request) {
    this.filters = request.filters();
    this.narrowing = new Narrowing(filters);
    this.chosen = narrowing.conditions();
    this.asked = AskedNumbers.in(request.query());
    this.found = CoverLines.fieldOfFound(request.query());
  }

  /** What is found of that which matches. */
  ObjectNode found() {
    List<Object> all = beside(Optional.empty());
    version().ifPresent(all::add);
    return all(all);
  }

  /** What would be found in versions that do not count. */
  Optional<ObjectNode> leftOut() {
    return version()
        .map(
            counts -> {
              List<Object> all = beside(Optional.empty());
              all.add(Dsl.not(counts));
              return all(all);
            });
  }

  /** The facets that count more than what is found, each with what it counts. */
  Map<Facet, ObjectNode> sideways() {
    Map<Facet, ObjectNode> sideways = new LinkedHashMap<>();
    for (Facet facet : chosen.keySet()) {
      List<Object> all = beside(Optional.of(facet));
      version().ifPresent(all::add);
      sideways.put(facet, all(all));
    }
    if (!sideways.containsKey(Facet.LANGUAGE) && filters.versions() == Versions.LATEST) {
      List<Object> all = beside(Optional.empty());
      all.add(Dsl.any(version().orElseThrow(), inLanguage()));
      sideways.put(Facet.LANGUAGE, all(all));
    }
    return sideways;
  }

  /** All conditions but the choice in one facet. */
  private List<Object> beside(Optional<Facet> facet) {
    List<Object> all = new ArrayList<>();
    chosen.forEach(
        (each, plan) -> {
          if (!facet.equals(Optional.of(each))) {
            all.add(plan);
          }
        });
    if (facet.filter(Narrowing.PAIRED::contains).isEmpty()) {
      narrowing.pair().ifPresent(all::add);
    }
    return all;
  }

  /** That a passage is of a version that counts; empty where every one does. */
  private Optional<ObjectNode> version() {
    if (filters.versions() == Versions.ALL) {
      return Optional.empty();
    }
    if (!filters.anyOf(Facet.LANGUAGE).isEmpty()) {
      return Optional.of(inLanguage());
    }
    ObjectNode document = counts(Counting.DOCUMENT);
    return Optional.of(
        asked.isEmpty() ? document : Dsl.any(document, Dsl.all(named(), counts(Counting.NUMBER))));
  }

  private ObjectNode inLanguage() {
    ObjectNode language = counts(Counting.LANGUAGE);
    return asked.isEmpty() ? language : Dsl.any(language, named());
  }

  private ObjectNode named() {
    return Dsl.terms(Fields.NUMBER, asked.stream().map(DocumentNumber::key).toList());
  }

  private static ObjectNode counts(Counting counting) {
    return Dsl.term(NoteDocuments.COUNTING, Marks.key(counting));
  }

  /**
   * What a query matches and may be found, or would be but for one choice; or count for nothing.
   *
   * @param plan of the query, which weighs
   */
  ObjectNode query(Plan plan) {
    ObjectNode all =
        Dsl.of(
            "must",
            Dsl.list(narrowing.sideways(plan)),
            "filter",
            Dsl.list(Dsl.term(found, Fields.PASSAGE)));
    List<Plan> unwanted = narrowing.unwanted();
    return Dsl.of("bool", unwanted.isEmpty() ? all : Dsl.with(all, "must_not", unwanted));
  }

  private static ObjectNode all(List<Object> conditions) {
    return conditions.isEmpty() ? Dsl.everything() : Dsl.all(conditions.toArray());
  }
}
