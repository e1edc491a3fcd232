package org.councilnotes.export.dataset;

import java.util.List;
import java.util.Locale;
import org.councilnotes.export.ColumnType;
import org.councilnotes.export.ExportColumn;
import org.councilnotes.export.ExportJson;
import org.councilnotes.export.ExportValue;
import org.councilnotes.export.dataset.DatasetDescription.DescribedFile;
import org.councilnotes.export.dataset.DatasetTable.Reference;
import org.councilnotes.note.Marking;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes a dataset as a Data Package: its files, and of each table the columns with their types
 * and meanings, and the keys.
 *
 * <p>Source: Data Package 2.0, datapackage.org.
 */
record DataPackage(DatasetDescription description, Codebook codebook) {

  static final String FILE = "datapackage.json";

  /** What the descriptor conforms to. */
  static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  private static final String SEVERAL =
      " (several values are joined by \"%s\")".formatted(ExportValue.JOINT);

  private static final String RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json";
  private static final String SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json";

  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("$schema", PROFILE)
        .put("name", "council-notes")
        .put("title", description.title())
        .put("description", description.description())
        .put("version", description.snapshot())
        .put("created", description.made().toString());
    if (description.marking() != Marking.PUBLIC) {
      json.put("marking", description.marking().name());
    }
    json.putArray("licenses")
        .addObject()
        .put("path", DatasetDescription.LICENCE)
        .put("title", DatasetDescription.LICENCE_TITLE);
    ArrayNode resources = json.putArray("resources");
    description.files().forEach(file -> write(file, resources.addObject()));
    return ExportJson.indented(json);
  }

  private void write(DescribedFile file, ObjectNode json) {
    String path = file.file().path();
    json.put("$schema", RESOURCE)
        .put("name", file.table().map(DatasetTable::name).orElse(stem(path)))
        .put("path", path)
        .put("title", file.about())
        .put("mediatype", file.mediaType())
        .put("encoding", "utf-8")
        .put("bytes", file.file().bytes())
        .put("hash", "sha256:" + file.file().sha256());
    file.table().ifPresent(table -> write(table, json));
  }

  private static String stem(String path) {
    return path.substring(0, path.indexOf('.')).toLowerCase(Locale.ROOT);
  }

  private void write(DatasetTable<?> table, ObjectNode json) {
    json.put("type", "table").put("format", "csv");
    json.putObject("dialect")
        .put("delimiter", ",")
        .put("lineTerminator", "\r\n")
        .put("quoteChar", "\"")
        .put("doubleQuote", true);
    ObjectNode schema = json.putObject("schema").put("$schema", SCHEMA);
    ArrayNode fields = schema.putArray("fields");
    table.columns().forEach(column -> write(column, fields.addObject()));
    schema.putArray("missingValues").add("");
    if (!table.key().isEmpty()) {
      table.key().forEach(schema.putArray("primaryKey")::add);
    }
    if (!table.references().isEmpty()) {
      ArrayNode keys = schema.putArray("foreignKeys");
      table.references().forEach(reference -> write(reference, keys.addObject()));
    }
  }

  private void write(ExportColumn<?> column, ObjectNode json) {
    json.put("name", column.name()).put("type", type(column.type()));
    codebook
        .meaning(column.name())
        .map(text -> isList(column) ? text + SEVERAL : text)
        .ifPresent(text -> json.put("description", text));
    if (column.type() == ColumnType.FLAG) {
      json.putArray("trueValues").add("1");
      json.putArray("falseValues").add("0");
    }
  }

  private static boolean isList(ExportColumn<?> column) {
    return column.type() == ColumnType.TEXTS || column.type() == ColumnType.INTEGERS;
  }

  /** Lists are strings: the text of the standard has a type for them, its profile does not. */
  private static String type(ColumnType type) {
    return switch (type) {
      case TEXT, TEXTS, INTEGERS -> "string";
      case INTEGER -> "integer";
      case FLAG -> "boolean";
      case DATE -> "date";
    };
  }

  private static void write(Reference reference, ObjectNode json) {
    List.of(reference.column()).forEach(json.putArray("fields")::add);
    ObjectNode target = json.putObject("reference").put("resource", reference.table());
    target.putArray("fields").add(reference.target());
  }
}
