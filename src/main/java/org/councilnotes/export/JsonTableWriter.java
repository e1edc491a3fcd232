package org.councilnotes.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one JSON object: {@code about} with the provenance, {@code rows} with one object per row
 * and line. Lists are arrays, numbers are numbers, absent values are left out.
 */
final class JsonTableWriter implements TableWriter {

  private final Writer out;
  private final List<String> columns;
  private String before = "";

  JsonTableWriter(Writer out, List<String> columns, ExportProvenance about) throws IOException {
    this.out = out;
    this.columns = columns;
    List<ExportProvenance.Fact> facts = about.facts();
    this.out.write("{\"about\":");
    write(
        facts.stream().map(ExportProvenance.Fact::name).toList(),
        facts.stream().map(ExportProvenance.Fact::value).toList());
    this.out.write(",\n\"rows\":[");
  }

  @Override
  public void add(List<ExportValue> row) throws IOException {
    out.write(before + "\n");
    write(columns, row);
    before = ",";
  }

  private void write(List<String> names, List<ExportValue> values) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < names.size(); i++) {
      ExportJson.put(object, names.get(i), values.get(i));
    }
    out.write(ExportJson.of(object));
  }

  @Override
  public void end() throws IOException {
    out.write("\n]}\n");
    out.flush();
  }
}
