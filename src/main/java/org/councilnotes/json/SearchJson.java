package org.councilnotes.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Hit;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Same;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.SearchResult.FacetValue;
import org.councilnotes.search.SearchResult.Total;
import org.councilnotes.search.Versions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to a search as JSON: what {@code search --json} prints and {@code /api/search}
 * answers. A value of a facet names its {@code parent}, the value that it stands under in a list,
 * where there is one. Filters bear the names of their parameters, {@code not.country} for none of;
 * {@code suggestion} is what may have been meant and would find something, or null.
 */
public final class SearchJson {

  private static final String NONE_OF = "not.";
  private static final String VERSIONS = "versions";

  private SearchJson() {}

  /**
   * The answer with the facets' values named.
   *
   * @param names what facets' values are called, and which stands under which
   */
  public static JsonNode write(SearchRequest request, SearchResult result, FacetNames names) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("query", request.text());
    write(request.filters(), json.putObject("filters"));
    json.put("snapshot", result.snapshot());
    write(result.total(), json.putObject("total"));
    Fields.list(json, "hits", result.hits(), SearchJson::write);
    write(result.facets(), names, json.putObject("facets"));
    json.put("matching", result.advice().matching().name().toLowerCase(Locale.ROOT));
    json.put("suggestion", result.advice().suggestion().orElse(null));
    return json;
  }

  /** A note in few words, as it stands in lists and hits. */
  static void write(NoteSummary note, ObjectNode json) {
    json.put("id", note.id());
    Fields.unlessEmpty(json, "number", note.naming().number());
    Fields.unlessEmpty(json, "subject", note.naming().subject());
    Fields.maybe(json, "date", note.date().map(LocalDate::toString));
    json.put("marking", note.marking().name());
    json.put("status", note.status().key());
  }

  private static void write(Filters filters, ObjectNode json) {
    filters.anyOf().forEach((facet, values) -> values(json, facet.key(), values));
    filters.noneOf().forEach((facet, values) -> values(json, NONE_OF + facet.key(), values));
    filters.years().from().ifPresent(year -> json.put("year.from", year));
    filters.years().to().ifPresent(year -> json.put("year.to", year));
    if (filters.versions() != Versions.LATEST) {
      values(json, VERSIONS, Set.of(filters.versions().key()));
    }
  }

  private static void values(ObjectNode json, String name, Set<String> values) {
    Fields.texts(json, name, List.copyOf(values));
  }

  private static void write(Total total, ObjectNode json) {
    json.put("value", total.value()).put("exact", total.exact());
    json.put("passages", total.passages()).put("notes", total.notes());
    json.put("leftOut", total.leftOut());
  }

  private static void write(Hit hit, ObjectNode json) {
    write(hit.passage(), json.putObject("passage"));
    write(hit.note(), json.putObject("note"));
    ArrayNode highlights = json.putArray("highlights");
    hit.highlights().forEach(range -> write(range, highlights.addArray()));
    write(hit.same(), json.putObject("same"));
  }

  private static void write(Passage passage, ObjectNode json) {
    json.put("id", passage.id()).put("section", passage.section());
    json.put("kind", passage.kind().key());
    Fields.maybe(json, "page", passage.place().page());
    json.put("text", passage.text());
    if (!passage.marks().isEmpty()) {
      Fields.list(json, "marks", passage.marks(), PassageJson::write);
    }
  }

  private static void write(TextRange range, ArrayNode json) {
    json.add(range.start()).add(range.end());
  }

  private static void write(Same same, ObjectNode json) {
    json.put("count", same.count());
    Fields.texts(
        json, "notes", same.places().stream().map(place -> place.note().id()).distinct().toList());
  }

  private static void write(
      Map<Facet, List<FacetValue>> facets, FacetNames names, ObjectNode json) {
    facets.forEach(
        (facet, values) ->
            Fields.list(
                json, facet.key(), values, (value, object) -> write(facet, value, names, object)));
  }

  private static void write(Facet facet, FacetValue value, FacetNames names, ObjectNode json) {
    json.put("value", value.value()).put("label", names.label(facet, value.value()));
    json.put("count", value.count()).put("selected", value.selected());
    Fields.maybe(json, "parent", names.parent(facet, value.value()));
  }
}
