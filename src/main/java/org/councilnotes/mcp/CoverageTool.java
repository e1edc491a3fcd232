package org.councilnotes.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.json.CoverageJson;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.label.GroupMembers;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Counts a table: {@link CoverageJson} with part of its rows, each with its cells. */
final class CoverageTool implements ArchiveTool {

  private static final String ROWS = "rows";
  private static final String COLUMNS = "columns";
  private static final String MEASURE = "measure";
  private static final String CONTEXT = "context";
  private static final String CELLS = "cells";

  private static final int USUAL_SIZE = 50;
  private static final int LARGEST_SIZE = 200;

  private final ToolSources sources;
  private final SearchArguments searched;
  private final FacetNamesCache names;

  CoverageTool(ToolSources sources, SearchArguments searched) {
    this.sources = sources;
    this.searched = searched;
    this.names = new FacetNamesCache(sources.labels());
  }

  @Override
  public ToolDescription description() {
    ValueKind dimension = ValueKind.Text.oneOf(SearchArguments.keys(Dimension.values()));
    List<ToolParameter> parameters = new ArrayList<>(searched.parameters());
    parameters.addAll(
        List.of(
            ToolParameter.of(ROWS, "what the rows are (default: country)", dimension),
            ToolParameter.of(COLUMNS, "what the columns are (default: edition)", dimension),
            ToolParameter.of(
                MEASURE,
                "what cells count: facts of participation (default), passages, notes, or share:"
                    + " words among ten thousand of the column",
                ValueKind.Text.oneOf(SearchArguments.keys(Measure.values()))),
            ToolParameter.of(
                CONTEXT,
                "with participations that only headings tell (default: false)",
                new ValueKind.Flag())));
    parameters.addAll(BoundedList.parameters(ROWS, USUAL_SIZE, LARGEST_SIZE));
    return new ToolDescription(
        "coverage",
        "Count coverage",
        "A table of programmes, countries, editions or years, any two of them, over what words and"
            + " filters leave: who takes part in what, when and in which role. A row has its cells;"
            + " a missing cell is not mentioned; states no-report-held and no-report-due tell other"
            + " empty ones. Filter by programme, country or series to see missing editions.",
        parameters);
  }

  @Override
  public ObjectNode answer(ToolArguments arguments, ToolCall call) {
    ObjectNode json =
        (ObjectNode)
            CoverageJson.write(
                sources.computations().coverage(request(arguments), call.world()),
                names.in(call.locale()));
    BoundedList part = BoundedList.of(arguments, USUAL_SIZE);
    List<JsonNode> rows = json.required(ROWS).valueStream().toList();
    Map<String, List<JsonNode>> cells =
        json.required(CELLS)
            .valueStream()
            .collect(Collectors.groupingBy(cell -> cell.required("row").stringValue()));
    json.remove(CELLS);
    part.write(
        json, ROWS, part.of(rows).stream().map(row -> withCells(row, cells)).toList(), rows.size());
    return json;
  }

  private static JsonNode withCells(JsonNode row, Map<String, List<JsonNode>> cells) {
    ObjectNode whole = (ObjectNode) row;
    ArrayNode own = JsonNodeFactory.instance.arrayNode();
    for (JsonNode cell : cells.getOrDefault(row.required("value").stringValue(), List.of())) {
      own.add(((ObjectNode) cell).without("row"));
    }
    whole.set(CELLS, own);
    return whole;
  }

  private CoverageRequest request(ToolArguments arguments) {
    Dimension rows = dimension(arguments, ROWS, Dimension.COUNTRY);
    Dimension columns = dimension(arguments, COLUMNS, Dimension.EDITION);
    Measure measure = arguments.text(MEASURE).flatMap(Measure::ofKey).orElse(Measure.FACTS);
    Filters filters = GroupMembers.in(searched.filters(arguments), sources.vocabulary());
    SearchRequest scope =
        SearchRequest.of("", filters).withAsked(searched.query(arguments)).forCounts();
    if (rows == columns || (rows.isTime() && columns.isTime())) {
      throw new ToolRefusal("a table cannot be %s by %s".formatted(rows.key(), columns.key()));
    }
    return new CoverageRequest(scope, rows, columns, measure, arguments.flag(CONTEXT, false));
  }

  private static Dimension dimension(ToolArguments arguments, String name, Dimension usual) {
    return arguments.text(name).flatMap(Dimension::ofKey).orElse(usual);
  }
}
