package org.councilnotes.web;

import java.util.Locale;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Status;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A note as schema.org knows documents, in JSON-LD; addresses are relative to the page.
 *
 * @param url of the note
 */
record LinkedData(Note note, String url) {

  private static final String TYPE = "@type";

  /** Fit to stand inside a page: no letter of it can end the element that it stands in. */
  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("@context", "https://schema.org").put(TYPE, type()).put("@id", url).put("url", url);
    json.put("name", note.subject().isEmpty() ? note.id() : note.subject());
    json.put("inLanguage", note.language());
    note.number().ifPresent(number -> json.put("identifier", number.display()));
    note.cover().identity().date().ifPresent(day -> json.put("datePublished", day.toString()));
    note.report().period().ifPresent(period -> json.put("temporalCoverage", coverage(period)));
    note.report().series().ifPresent(series -> addSeries(series, json));
    if (note.adoption().status() != Status.NOT_STATED) {
      json.put("creativeWorkStatus", note.adoption().status().name().toLowerCase(Locale.ROOT));
    }
    return escaped(json.toString());
  }

  private String type() {
    return note.report().period().isPresent() ? "Report" : "DigitalDocument";
  }

  private static String coverage(ReportingPeriod period) {
    return period.from() + "/" + period.to();
  }

  private static void addSeries(String series, ObjectNode json) {
    json.putObject("isPartOf")
        .put(TYPE, "CreativeWorkSeries")
        .put("@id", NoteLink.toSeries(series));
  }

  private static String escaped(String json) {
    return json.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
