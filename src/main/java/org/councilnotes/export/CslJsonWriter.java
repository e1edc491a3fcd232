package org.councilnotes.export;

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
final class CslJsonWriter implements ReferenceWriter {

  private final Writer out;
  private String before = "";

  CslJsonWriter(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write("[");
  }

  @Override
  public void add(BibliographicReference reference) throws IOException {
    out.write(before + "\n" + item(reference));
    before = ",";
  }

  /** The fields of an item by name, each as JSON. */
  private static String item(BibliographicReference reference) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", JsonLiteral.of(reference.id()));
    fields.put("type", JsonLiteral.of("report"));
    fields.put("title", JsonLiteral.of(reference.title()));
    reference.number().ifPresent(number -> addIssuer(number, fields));
    reference.date().ifPresent(day -> fields.put("issued", day(day)));
    fields.put("language", JsonLiteral.of(reference.language()));
    fields.put("section", JsonLiteral.of(reference.place().section()));
    reference
        .place()
        .page()
        .ifPresent(page -> fields.put("page", JsonLiteral.of(Integer.toString(page))));
    fields.put("abstract", JsonLiteral.of(reference.quote()));
    fields.put("note", JsonLiteral.of(String.join("\n", reference.notes())));
    return fields.entrySet().stream()
        .map(field -> JsonLiteral.of(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void addIssuer(String number, Map<String, String> fields) {
    fields.put("author", "[{\"literal\":" + JsonLiteral.of(BibliographicReference.COUNCIL) + "}]");
    fields.put("publisher", JsonLiteral.of(BibliographicReference.COUNCIL));
    fields.put("number", JsonLiteral.of(number));
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
