package org.councilnotes.json;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.coverage.CellState;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.query.FacetNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A table of programmes, countries and editions as JSON: what {@code /api/coverage} answers. */
public final class CoverageJson {

  private CoverageJson() {}

  /** Writes a table. Cells of which nothing is known but that they are not mentioned are absent. */
  public static JsonNode write(Coverage table, FacetNames names) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Dimension rows = table.request().rows();
    Dimension columns = table.request().columns();
    values(json, "rows", table.rows(), rows, names);
    values(json, "columns", table.columns(), columns, names);
    ArrayNode cells = json.putArray("cells");
    for (String row : table.rows()) {
      for (String column : table.columns()) {
        addCell(table, row, column, cells);
      }
    }
    json.put("measure", table.request().measure().key()).put("snapshot", table.snapshot());
    return json;
  }

  private static void values(
      ObjectNode json, String name, List<String> values, Dimension dimension, FacetNames names) {
    JsonFields.list(
        json,
        name,
        values,
        (value, one) ->
            one.put("value", value).put("label", names.label(dimension.facet(), value)));
  }

  private static void addCell(Coverage table, String row, String column, ArrayNode cells) {
    CellState state = table.state(row, column);
    if (state == CellState.NOT_MENTIONED) {
      return;
    }
    ObjectNode json = cells.addObject().put("row", row).put("column", column);
    table.cell(row, column).ifPresent(cell -> write(cell, table.request().measure(), json));
    json.put("state", state.key());
  }

  private static void write(Cell cell, Measure measure, ObjectNode json) {
    json.put("count", cell.count());
    if (measure == Measure.SHARE) {
      json.put("words", cell.words()).put("per10000", cell.share());
    }
    if (measure == Measure.FACTS) {
      JsonFields.texts(json, "roles", new ArrayList<>(cell.roles()));
    }
  }
}
