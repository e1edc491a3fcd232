package org.councilnotes.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One JSON object: {@code about} with what the export says of itself, {@code rows} with one object
 * each, a row a line. Lists are lists, numbers are numbers, absent values are left out.
 */
final class JsonTableWriter implements TableWriter {

  private final Writer out;
  private final List<String> columns;
  private String before = "";

  JsonTableWriter(OutputStream out, List<String> columns, ExportProvenance about)
      throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
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
    String between = "{";
    for (int i = 0; i < names.size(); i++) {
      ExportValue value = values.get(i);
      if (!(value instanceof ExportValue.Text text && text.text().isEmpty())) {
        out.write(between + JsonLiteral.of(names.get(i)) + ":" + JsonLiteral.of(value));
        between = ",";
      }
    }
    out.write("}");
  }

  @Override
  public void end() throws IOException {
    out.write("\n]}\n");
    out.flush();
  }
}
