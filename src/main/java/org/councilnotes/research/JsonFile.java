package org.councilnotes.research;

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
final class JsonFile implements TableFile {

  private final Writer out;
  private final List<String> columns;
  private String before = "";

  JsonFile(OutputStream out, List<String> columns, ExportAbout about) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.columns = columns;
    List<ExportAbout.Fact> facts = about.facts();
    this.out.write("{\"about\":");
    write(
        facts.stream().map(ExportAbout.Fact::name).toList(),
        facts.stream().map(ExportAbout.Fact::value).toList());
    this.out.write(",\n\"rows\":[");
  }

  @Override
  public void add(List<Cell> row) throws IOException {
    out.write(before + "\n");
    write(columns, row);
    before = ",";
  }

  private void write(List<String> names, List<Cell> values) throws IOException {
    String between = "{";
    for (int i = 0; i < names.size(); i++) {
      Cell value = values.get(i);
      if (!(value instanceof Cell.Text text && text.text().isEmpty())) {
        out.write(between + JsonText.of(names.get(i)) + ":" + JsonText.of(value));
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
