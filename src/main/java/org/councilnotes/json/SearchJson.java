package org.councilnotes.json;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.store.SearchResult.Total;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to a search as JSON: what {@code search --json} prints and {@code /api/search}
 * answers. A value of a facet names its {@code parent}, the value that it is listed under, if there
 * is one. Filters have the names of their parameters, {@code not.country} for excluded values.
 * {@code suggestion} is a correction of the query, or null. A query that was searched literally has
 * {@code literal} with the reason. A notice that offers another search has the {@code parameters}
 * of it, written like the filters, and its number of {@code passages}; so has each name in the
 * query that is {@code recognised}. Where meaning is asked for, {@code meaning} tells how many
 * passages words and meaning find, and a hit that is there by meaning alone, a guess, has {@code
 * nearInMeaning}. For a wording with several passages {@code same} lists the {@code places}, oldest
 * edition first, and its {@code life} where known.
 */
public final class SearchJson {

  private static final String NONE_OF = "not.";
  private static final String VERSIONS = "versions";

  private SearchJson() {}

  /**
   * A translated notice about the answer.
   *
   * @param code independent of the language
   * @param text in the language of the reader
   * @param offer the changed search that it offers; empty where it only informs
   */
  public record Notice(String code, String text, Optional<Offer> offer) {}

  /**
   * A changed search that finds something.
   *
   * @param words what it searches for
   * @param filters of the search
   * @param passages number of passages that it finds
   */
  public record Offer(QueryText words, Filters filters, long passages) {}

  /**
   * A name in the query that can be a filter.
   *
   * @param range in the query
   * @param values of the facet that it means; empty for a range of years
   * @param label of the values
   * @param isCertain whether the name alone tells what is meant
   * @param taken the search with the filter in place of the words
   */
  public record RecognisedName(
      TextRange range,
      Facet facet,
      List<String> values,
      String label,
      boolean isCertain,
      Offer taken) {}

  /**
   * The names in the query.
   *
   * @param all the search with a filter in place of every certain name; empty for fewer than two
   */
  public record Recognised(List<RecognisedName> names, Optional<Offer> all) {}

  /**
   * What meaning added to an answer that was asked to have it.
   *
   * @param use key of whether it was used, and if not, why
   * @param words how many passages words find
   * @param near how many passages are found by meaning alone
   * @param missing how many notes, at least, meaning does not know yet
   * @param places of these
   */
  public record ByMeaning(
      String use, long words, long near, long missing, Set<PassagePlace> places) {

    private boolean has(SearchHit hit) {
      return places.contains(new PassagePlace(hit.note().id(), hit.passage().ordinal()));
    }
  }

  /**
   * What is said of an answer.
   *
   * @param notices translated
   * @param marking of the world that answers
   * @param meaning where it was asked for
   */
  public record Said(
      List<Notice> notices, Recognised recognised, Marking marking, Optional<ByMeaning> meaning) {

    /** What is said of an answer by words alone. */
    public Said(List<Notice> notices, Recognised recognised, Marking marking) {
      this(notices, recognised, marking, Optional.empty());
    }
  }

  /**
   * Writes an answer with names of facet values.
   *
   * @param names of facet values, and the values that they are listed under
   * @param said about the answer
   */
  public static JsonNode write(
      SearchRequest request, SearchResult result, FacetNames names, Said said) {
    return JsonMapper.shared().readTree(bytes(request, result, names, said));
  }

  /** Writes an answer as UTF-8 without building a tree, as facets have thousands of values. */
  public static byte[] bytes(
      SearchRequest request, SearchResult result, FacetNames names, Said said) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (JsonGenerator json = JsonMapper.shared().createGenerator(bytes)) {
      json.writeStartObject();
      properties(head(request, result, said), json);
      json.writeObjectPropertyStart("facets");
      result.facets().forEach((facet, values) -> write(facet, values, names, json));
      json.writeEndObject();
      properties(tail(request, result, said), json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void properties(ObjectNode object, JsonGenerator json) {
    object
        .properties()
        .forEach(
            property -> {
              json.writeName(property.getKey());
              json.writeTree(property.getValue());
            });
  }

  private static ObjectNode head(SearchRequest request, SearchResult result, Said said) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("query", request.text());
    write(request.filters(), json.putObject("filters"));
    json.put("grouped", request.grouping() == HitGrouping.WORDINGS);
    json.put("snapshot", result.snapshot());
    JsonFields.marking(json, said.marking());
    write(result.total(), json.putObject("total"));
    said.meaning().ifPresent(meaning -> write(meaning, json.putObject("meaning")));
    JsonFields.list(json, "hits", result.hits(), (hit, to) -> write(hit, said.meaning(), to));
    return json;
  }

  private static ObjectNode tail(SearchRequest request, SearchResult result, Said said) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    request.asked().slip().ifPresent(slip -> json.put("literal", key(slip)));
    json.put("matching", key(result.advice().matching()));
    json.put("suggestion", result.advice().suggestion().orElse(null));
    JsonFields.list(json, "notices", said.notices(), SearchJson::write);
    JsonFields.list(json, "recognised", said.recognised().names(), SearchJson::write);
    said.recognised().all().ifPresent(all -> write(all, json.putObject("recognisedAll")));
    return json;
  }

  /** {@code value} where it means one; {@code values} always. */
  private static void write(RecognisedName name, ObjectNode json) {
    json.put("facet", name.facet().key());
    if (name.values().size() == 1) {
      json.put("value", name.values().getFirst());
    }
    JsonFields.texts(json, "values", name.values());
    json.put("label", name.label());
    json.put("start", name.range().start()).put("end", name.range().end());
    json.put("certain", name.isCertain());
    write(name.taken(), json);
  }

  static void write(Notice notice, ObjectNode json) {
    json.put("code", notice.code()).put("text", notice.text());
    notice.offer().ifPresent(offer -> write(offer, json));
  }

  private static void write(Offer offer, ObjectNode json) {
    json.put("passages", offer.passages());
    ObjectNode parameters = json.putObject("parameters");
    JsonFields.unlessEmpty(parameters, "q", offer.words().text());
    JsonFields.unlessEmpty(parameters, "within", offer.words().within());
    write(offer.filters(), parameters);
  }

  /** The key in JSON, such as {@code nothing-beside}. */
  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes the summary of a note, as in lists and hits. */
  static void write(NoteSummary note, ObjectNode json) {
    json.put("id", note.id());
    JsonFields.unlessEmpty(json, "number", note.naming().number());
    JsonFields.unlessEmpty(json, "subject", note.naming().subject());
    JsonFields.maybe(json, "date", note.date().map(LocalDate::toString));
    NoteJson.YearFields.write(note.years(), note.date(), json);
    json.put("marking", note.marking().name());
    json.put("status", note.status().key());
    if (!note.about().isEmpty()) {
      JsonFields.texts(json, "about", note.about());
    }
  }

  private static void write(Filters filters, ObjectNode json) {
    filters.anyOf().forEach((facet, values) -> values(json, facet.key(), values));
    filters.noneOf().forEach((facet, values) -> values(json, NONE_OF + facet.key(), values));
    filters.years().from().ifPresent(year -> json.put("year.from", year));
    filters.years().to().ifPresent(year -> json.put("year.to", year));
    if (filters.versions() != VersionScope.LATEST) {
      values(json, VERSIONS, Set.of(filters.versions().key()));
    }
  }

  private static void values(ObjectNode json, String name, Set<String> values) {
    JsonFields.texts(json, name, List.copyOf(values));
  }

  private static void write(Total total, ObjectNode json) {
    json.put("value", total.value()).put("exact", total.exact());
    json.put("passages", total.passages()).put("notes", total.notes());
    json.put("leftOut", total.leftOut());
  }

  private static void write(ByMeaning meaning, ObjectNode json) {
    json.put("use", meaning.use());
    json.put("words", meaning.words()).put("near", meaning.near());
    json.put("missing", meaning.missing());
  }

  private static void write(SearchHit hit, Optional<ByMeaning> meaning, ObjectNode json) {
    if (meaning.isPresent() && meaning.get().has(hit)) {
      json.put("nearInMeaning", true);
    }
    write(hit.passage(), json.putObject("passage"));
    write(hit.note(), json.putObject("note"));
    ArrayNode highlights = json.putArray("highlights");
    hit.highlights().forEach(range -> write(range, highlights.addArray()));
    write(hit.same(), json.putObject("same"));
  }

  private static void write(Passage passage, ObjectNode json) {
    json.put("id", passage.id()).put("section", passage.section());
    json.put("kind", passage.kind().key());
    JsonFields.maybe(json, "page", passage.place().page());
    PassageJson.writeTable(passage.place(), json);
    json.put("text", passage.text());
    if (!passage.marks().isEmpty()) {
      JsonFields.list(json, "marks", passage.marks(), PassageJson::write);
    }
  }

  private static void write(TextRange range, ArrayNode json) {
    json.add(range.start()).add(range.end());
  }

  private static void write(DuplicateGroup duplicateGroup, ObjectNode json) {
    json.put("count", duplicateGroup.count());
    JsonFields.texts(
        json,
        "notes",
        duplicateGroup.places().stream().map(place -> place.note().id()).distinct().toList());
    if (duplicateGroup.count() > 1) {
      JsonFields.list(json, "places", duplicateGroup.places(), SearchJson::write);
    }
    duplicateGroup
        .life()
        .ifPresent(wordingHistory -> json.set("life", WordingHistoryJson.write(wordingHistory)));
  }

  private static void write(DuplicateGroup.Place place, ObjectNode json) {
    json.put("passage", place.passage()).put("note", place.note().id());
    JsonFields.maybe(json, "edition", place.note().report().edition());
    JsonFields.maybe(json, "page", place.page());
    JsonFields.marking(json, place.note().marking());
  }

  private static void write(
      Facet facet, List<FacetValue> values, FacetNames names, JsonGenerator json) {
    json.writeArrayPropertyStart(facet.key());
    for (FacetValue value : values) {
      json.writeStartObject();
      json.writeStringProperty("value", value.value());
      json.writeStringProperty("label", names.label(facet, value.value()));
      json.writeNumberProperty("count", value.count());
      json.writeBooleanProperty("selected", value.selected());
      names
          .parent(facet, value.value())
          .ifPresent(parent -> json.writeStringProperty("parent", parent));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
