package org.councilnotes.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes CSL-JSON: one array, one item a line.
 *
 * <p>Source: the schema of the Citation Style Language, version 1.0.
 */
final class CslJsonWriter implements ReferenceWriter {

  private final Writer out;
  private String before = "";

  CslJsonWriter(Writer out) throws IOException {
    this.out = out;
    this.out.write("[");
  }

  @Override
  public void add(BibliographicReference reference) throws IOException {
    out.write(before + "\n" + ExportJson.of(item(reference)));
    before = ",";
  }

  private static ObjectNode item(BibliographicReference reference) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("id", reference.id()).put("type", "report").put("title", reference.title());
    reference.number().ifPresent(number -> putIssuer(number, item));
    reference.date().ifPresent(day -> putDay(day, item.putObject("issued")));
    item.put("language", reference.language()).put("section", reference.place().section());
    reference.place().page().ifPresent(page -> item.put("page", Integer.toString(page)));
    item.put("abstract", reference.quote()).put("note", String.join("\n", reference.notes()));
    return item;
  }

  private static void putIssuer(String number, ObjectNode item) {
    item.putArray("author").addObject().put("literal", BibliographicReference.COUNCIL);
    item.put("publisher", BibliographicReference.COUNCIL).put("number", number);
  }

  private static void putDay(LocalDate day, ObjectNode issued) {
    issued
        .putArray("date-parts")
        .addArray()
        .add(day.getYear())
        .add(day.getMonthValue())
        .add(day.getDayOfMonth());
  }

  @Override
  public void end() throws IOException {
    out.write("\n]\n");
  }
}
