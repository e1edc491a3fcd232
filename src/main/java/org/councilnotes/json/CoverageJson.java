package org.councilnotes.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.coverage.CellState;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.coverage.Measure;
import org.councilnotes.coverage.RowGroup;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A table of programmes, countries and editions as JSON: what {@code /api/coverage} answers. */
public final class CoverageJson {

  private CoverageJson() {}

  /** Writes a table whose rows are not grouped. */
  public static JsonNode write(Coverage table, FacetNames names) {
    return write(table, List.of(new RowGroup(Optional.empty(), table.rows())), names);
  }

  /**
   * Writes a table. Cells of which nothing is known but that they are not mentioned are absent.
   *
   * @param groups all rows; a row of a group has the value and label of the group
   */
  public static JsonNode write(Coverage table, List<RowGroup> groups, FacetNames names) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Facet rows = table.request().rows().facet();
    Facet columns = table.request().columns().facet();
    ArrayNode values = json.putArray("rows");
    for (RowGroup group : groups) {
      for (String row : group.rows()) {
        ObjectNode one = value(values.addObject(), row, rows, names);
        group.value().ifPresent(of -> value(one.putObject("group"), of, rows, names));
      }
    }
    JsonFields.list(
        json, "columns", table.columns(), (column, one) -> value(one, column, columns, names));
    ArrayNode cells = json.putArray("cells");
    for (RowGroup group : groups) {
      for (String row : group.rows()) {
        table.columns().forEach(column -> addCell(table, row, column, cells));
      }
    }
    json.put("measure", table.request().measure().key()).put("snapshot", table.snapshot());
    return json;
  }

  private static ObjectNode value(ObjectNode json, String value, Facet facet, FacetNames names) {
    return json.put("value", value).put("label", names.label(facet, value));
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
