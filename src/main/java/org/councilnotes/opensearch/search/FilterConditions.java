package org.councilnotes.opensearch.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.opensearch.document.OpenSearchNoteDocuments;
import org.councilnotes.opensearch.document.OpenSearchVersionMarks;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.plan.CoverLineFilter;
import org.councilnotes.plan.FilterPlan;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.QueryDocumentNumbers;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.VersionGrouping;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.node.ObjectNode;

/**
 * The filters of a request as conditions of the query DSL: for what is found, and for the sideways
 * counts of a facet, which ignore the choice in that facet.
 *
 * <p>If a role is chosen together with a country, one mention must have both. If no language is
 * chosen, only the version of a document that counts is found; versions in other languages count
 * for the language facet only. A note whose number is searched for, alone or with other words, is
 * found even if it is superseded.
 */
final class FilterConditions {

  private final Filters filters;
  private final FilterPlan filterPlan;
  private final Map<Facet, MatchPlan> chosen;
  private final List<DocumentNumber> asked;
  private final String found;

  FilterConditions(SearchRequest request) {
    this.filters = request.filters();
    this.filterPlan = new FilterPlan(filters);
    this.chosen = filterPlan.conditions();
    this.asked = QueryDocumentNumbers.numberedIn(request.query());
    this.found = CoverLineFilter.fieldOfFound(request.query());
  }

  /** Condition for matches that are found. */
  ObjectNode found() {
    List<Object> all = beside(Optional.empty());
    version().ifPresent(all::add);
    return all(all);
  }

  /** Condition for matches that are left out only because their version does not count. */
  Optional<ObjectNode> leftOut() {
    return version()
        .map(
            counts -> {
              List<Object> all = beside(Optional.empty());
              all.add(QueryDsl.not(counts));
              return all(all);
            });
  }

  /** The facets with sideways counts, each with the condition for what it counts. */
  Map<Facet, ObjectNode> sideways() {
    Map<Facet, ObjectNode> sideways = new LinkedHashMap<>();
    for (Facet facet : chosen.keySet()) {
      List<Object> all = beside(Optional.of(facet));
      version().ifPresent(all::add);
      sideways.put(facet, all(all));
    }
    if (!sideways.containsKey(Facet.LANGUAGE) && filters.versions() == VersionScope.LATEST) {
      List<Object> all = beside(Optional.empty());
      all.add(QueryDsl.any(version().orElseThrow(), inLanguage()));
      sideways.put(Facet.LANGUAGE, all(all));
    }
    return sideways;
  }

  /** All conditions except the choice in one facet. */
  private List<Object> beside(Optional<Facet> facet) {
    List<Object> all = new ArrayList<>();
    chosen.forEach(
        (each, plan) -> {
          if (!facet.equals(Optional.of(each))) {
            all.add(plan);
          }
        });
    if (facet.filter(FilterPlan.PAIRED::contains).isEmpty()) {
      filterPlan.pair().ifPresent(all::add);
    }
    return all;
  }

  /** Condition for a version that counts; empty where all versions are searched. */
  private Optional<ObjectNode> version() {
    if (filters.versions() == VersionScope.ALL) {
      return Optional.empty();
    }
    if (!filters.anyOf(Facet.LANGUAGE).isEmpty()) {
      return Optional.of(inLanguage());
    }
    ObjectNode document = counts(VersionGrouping.DOCUMENT);
    return Optional.of(
        asked.isEmpty()
            ? document
            : QueryDsl.any(document, QueryDsl.all(named(), counts(VersionGrouping.NUMBER))));
  }

  private ObjectNode inLanguage() {
    ObjectNode language = counts(VersionGrouping.LANGUAGE);
    return asked.isEmpty() ? language : QueryDsl.any(language, named());
  }

  private ObjectNode named() {
    return QueryDsl.terms(IndexFields.NUMBER, asked.stream().map(DocumentNumber::key).toList());
  }

  private static ObjectNode counts(VersionGrouping counting) {
    return QueryDsl.term(OpenSearchNoteDocuments.COUNTING, OpenSearchVersionMarks.key(counting));
  }

  /**
   * The query of counts. It also matches passages that only count for a facet, and may match some
   * that do not count at all; {@link #found} and {@link #sideways} select.
   */
  ObjectNode counted(MatchPlan plan) {
    return wanted(
        QueryDsl.of(
            "filter",
            QueryDsl.list(filterPlan.sideways(plan), QueryDsl.term(found, IndexFields.PASSAGE))));
  }

  /**
   * The query of hits.
   *
   * @param plan of the query, with scores
   * @param statistics matches nothing; its words are among those whose statistics are collected
   */
  ObjectNode listed(MatchPlan plan, Optional<ObjectNode> statistics) {
    ObjectNode all =
        QueryDsl.of(
            "must",
            QueryDsl.list(plan),
            "filter",
            QueryDsl.list(found(), QueryDsl.term(found, IndexFields.PASSAGE)));
    statistics.ifPresent(words -> QueryDsl.with(all, "should", QueryDsl.list(words)));
    return wanted(all);
  }

  private ObjectNode wanted(ObjectNode all) {
    List<MatchPlan> unwanted = filterPlan.unwanted();
    return QueryDsl.of("bool", unwanted.isEmpty() ? all : QueryDsl.with(all, "must_not", unwanted));
  }

  private static ObjectNode all(List<Object> conditions) {
    return conditions.isEmpty() ? QueryDsl.everything() : QueryDsl.all(conditions.toArray());
  }
}
