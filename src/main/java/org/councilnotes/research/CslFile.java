package org.councilnotes.research;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * References as CSL-JSON: one array, an item a line.
 *
 * <p>Source: the schema of the Citation Style Language, version 1.0.
 */
final class CslFile implements ReferenceFile {

  private final Writer out;
  private String before = "";

  CslFile(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write("[");
  }

  @Override
  public void add(Reference reference) throws IOException {
    out.write(before + "\n" + item(reference));
    before = ",";
  }

  /** The fields of an item by name, each as JSON. */
  private static String item(Reference reference) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", JsonText.of(reference.id()));
    fields.put("type", JsonText.of("report"));
    fields.put("title", JsonText.of(reference.title()));
    reference.number().ifPresent(number -> addIssuer(number, fields));
    reference.date().ifPresent(day -> fields.put("issued", day(day)));
    fields.put("language", JsonText.of(reference.language()));
    fields.put("section", JsonText.of(reference.place().section()));
    reference
        .place()
        .page()
        .ifPresent(page -> fields.put("page", JsonText.of(Integer.toString(page))));
    fields.put("abstract", JsonText.of(reference.quote()));
    fields.put("note", JsonText.of(String.join("\n", reference.notes())));
    return fields.entrySet().stream()
        .map(field -> JsonText.of(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void addIssuer(String number, Map<String, String> fields) {
    fields.put("author", "[{\"literal\":" + JsonText.of(Reference.COUNCIL) + "}]");
    fields.put("publisher", JsonText.of(Reference.COUNCIL));
    fields.put("number", JsonText.of(number));
  }

  private static String day(LocalDate day) {
    return "{\"date-parts\":[[%d,%d,%d]]}"
        .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  @Override
  public void end() throws IOException {
    out.write("\n]\n");
    out.flush();
  }
}
