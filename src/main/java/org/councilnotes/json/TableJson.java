package org.councilnotes.json;

import org.councilnotes.note.NoteTable;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables of a note, and the place of a passage in one. */
final class TableJson {

  private TableJson() {}

  /** Writes a table of a note; its rows are passages of the note. */
  static void write(NoteTable table, ObjectNode json) {
    json.put("id", table.id()).put("section", table.section());
    JsonFields.maybe(json, "page", table.page());
    JsonFields.unlessEmpty(json, "caption", table.caption());
    JsonFields.texts(json, "columns", table.columns());
    json.put("rows", table.rows());
  }

  /** Writes a row into the object {@code table} of its passage. */
  static void write(TableRow row, ObjectNode json) {
    json.put("id", row.table()).put("row", row.row());
    JsonFields.unlessEmpty(json, "caption", row.caption());
    JsonFields.texts(json, "heads", row.heads());
    JsonFields.list(json, "cells", row.cells(), TableJson::write);
  }

  private static void write(TableCell cell, ObjectNode json) {
    json.put("column", cell.column());
    if (cell.columns() > 1) {
      json.put("columns", cell.columns());
    }
    json.put("start", cell.range().start()).put("end", cell.range().end());
  }

  static TableRow readRow(JsonNode json) {
    return new TableRow(
        JsonFields.text(json, "id"),
        json.required("row").intValue(),
        JsonFields.maybeText(json, "caption").orElse(""),
        JsonFields.texts(json, "heads"),
        JsonFields.list(json, "cells", TableJson::readCell));
  }

  private static TableCell readCell(JsonNode json) {
    return new TableCell(
        json.required("column").intValue(),
        JsonFields.maybeNumber(json, "columns").orElse(1),
        new TextRange(json.required("start").intValue(), json.required("end").intValue()));
  }
}
