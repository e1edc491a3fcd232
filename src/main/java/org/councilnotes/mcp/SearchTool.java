package org.councilnotes.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.CountryNameLookup;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.label.NameLookup;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.notice.RecognisedNames;
import org.councilnotes.notice.SearchNotices;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.SearchResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds passages: {@link SearchJson}, with facets only where they are asked for. */
final class SearchTool implements ArchiveTool {

  private static final String SORT = "sort";
  private static final String GROUPED = "grouped";
  private static final String FACETS = "facets";
  private static final String PAGE = "page";

  private static final int USUAL_SIZE = 10;
  private static final int LARGEST_SIZE = 20;
  private static final int MOST_FACET_VALUES = 30;
  private static final int MOST_PLACES = 5;

  private final ToolSources sources;
  private final SearchArguments searched;
  private final CountryNameLookup countries;
  private final NameLookup lookup;
  private final FacetNamesCache names;

  SearchTool(ToolSources sources, SearchArguments searched) {
    this.sources = sources;
    this.searched = searched;
    this.countries = new CountryNameLookup(sources.vocabulary());
    this.lookup = new NameLookup(sources.vocabulary());
    this.names = new FacetNamesCache(sources.labels());
  }

  @Override
  public ToolDescription description() {
    List<ToolParameter> parameters = new ArrayList<>(searched.parameters());
    parameters.addAll(
        List.of(
            ToolParameter.of(
                SORT,
                "order of the hits (default: relevance; newest where there are no words)",
                ValueKind.Text.oneOf(SearchArguments.keys(HitOrder.values()))),
            ToolParameter.of(
                GROUPED,
                "each wording once, with the notes that have it (default), or every passage",
                new ValueKind.Flag()),
            ToolParameter.of(
                FACETS,
                "facets whose values are counted, to see what a search could be narrowed to",
                new ValueKind.Texts(
                    ValueKind.Text.oneOf(searched.facetKeys()), 0, searched.facetKeys().size())),
            ToolParameter.of(
                PAGE, "page, from 1 (default: 1)", new ValueKind.Whole(1, SearchRequest.DEEPEST)),
            ToolParameter.of(
                BoundedList.SIZE,
                "hits a page (default: %d)".formatted(USUAL_SIZE),
                new ValueKind.Whole(1, LARGEST_SIZE))));
    return new ToolDescription(
        "search",
        "Search passages",
        "Finds passages of Council notes by words and filters, each with its note, citation and"
            + " address. total says how many there are, next is the next page. Texts that are cut"
            + " are whole in the tool passage.",
        parameters);
  }

  @Override
  public ObjectNode answer(ToolArguments arguments, ToolCall call) {
    SearchRequest request = request(arguments);
    SearchResult result = call.world().search(request);
    FacetNames labels = names.in(call.locale());
    QueryText words = new QueryText(Whitespace.squeeze(request.text()), "");
    SearchNotices notices =
        SearchNotices.of(
            words,
            request,
            result,
            new SearchNotices.Sources(
                call.world(), sources.facets(), countries, labels, call.locale()));
    SearchJson.Said said =
        new SearchJson.Said(
            notices.toJson(sources.messages(), call.locale()),
            recognised(words, request, call).toJson(labels),
            sources.marking().get());
    ObjectNode json =
        (ObjectNode) SearchJson.write(request, notices.withSuggestion(result), labels, said);
    bound(json);
    next(request, result).ifPresent(page -> json.put("next", page));
    return new CitedAnswer(call).cite(json);
  }

  private RecognisedNames recognised(QueryText words, SearchRequest request, ToolCall call) {
    return RecognisedNames.of(
        words, request, new RecognisedNames.Sources(call.world(), sources.facets(), lookup));
  }

  private SearchRequest request(ToolArguments arguments) {
    Set<Facet> counted =
        arguments.texts(FACETS).stream().map(searched::facet).collect(Collectors.toSet());
    HitOrder order = arguments.text(SORT).flatMap(HitOrder::ofKey).orElse(HitOrder.RELEVANCE);
    HitGrouping grouping =
        arguments.flag(GROUPED, true) ? HitGrouping.WORDINGS : HitGrouping.PASSAGES;
    String words = arguments.text(SearchArguments.QUERY).orElse("");
    return new SearchRequest(
            searched.query(arguments),
            searched.filters(arguments),
            new ResultPageRequest(order.meantFor(words), grouping, span(arguments)))
        .withCountedFacets(counted);
  }

  private static Span span(ToolArguments arguments) {
    int page = arguments.number(PAGE, 1);
    int size = arguments.number(BoundedList.SIZE, USUAL_SIZE);
    try {
      return new Span(page, size);
    } catch (IllegalArgumentException e) {
      throw new ToolRefusal(
          "only the first %d hits are listed; narrow the search".formatted(SearchRequest.DEEPEST));
    }
  }

  private static Optional<Integer> next(SearchRequest request, SearchResult result) {
    Span span = request.span();
    long end = (long) span.page() * span.size();
    return end < result.total().value() && end + span.size() <= SearchRequest.DEEPEST
        ? Optional.of(span.page() + 1)
        : Optional.empty();
  }

  /** The histories of wordings are left to their own tool. */
  private static void bound(ObjectNode json) {
    ObjectNode facets = json.withObject(FACETS);
    facets.propertyNames().stream()
        .toList()
        .forEach(facet -> BoundedList.cut(facets, facet, MOST_FACET_VALUES));
    for (JsonNode hit : json.path("hits")) {
      ObjectNode same = ((ObjectNode) hit).withObject("same");
      same.remove("life");
      BoundedList.cut(same, "notes", MOST_PLACES);
      BoundedList.cut(same, "places", MOST_PLACES);
    }
  }
}
