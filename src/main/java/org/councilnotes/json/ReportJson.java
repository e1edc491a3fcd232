package org.councilnotes.json;

import java.time.LocalDate;
import java.util.Optional;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.Note;
import org.councilnotes.note.Report;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How far a note had come, and its place in a series, flat in the object of their note. */
final class ReportJson {

  private ReportJson() {}

  static void write(Note note, ObjectNode json) {
    Status status = note.adoption().status();
    json.put("status", status.key());
    Fields.maybe(json, field(status, "By"), note.adoption().by());
    Fields.maybe(json, field(status, "On"), note.adoption().on().map(LocalDate::toString));
    Fields.maybe(json, "series", note.report().series());
    note.report().period().ifPresent(period -> write(period, json.putObject("reportingPeriod")));
    Fields.numbers(json, "reportYears", note.report().years());
    YearsJson.write(note.years(), note.cover().identity().date(), json);
    Fields.maybe(json, "edition", note.report().edition());
  }

  static Adoption readAdoption(JsonNode json) {
    Status status = Fields.ofKey(Status.values(), Status::key, Fields.text(json, "status"));
    return new Adoption(
        status,
        Fields.maybeText(json, field(status, "By")),
        Fields.maybeText(json, field(status, "On")).map(LocalDate::parse));
  }

  static Report readReport(JsonNode json) {
    Optional<ReportingPeriod> period = json.optional("reportingPeriod").map(ReportJson::readPeriod);
    return new Report(Fields.maybeText(json, "series"), period);
  }

  /** Who noted a text did not adopt it. */
  private static String field(Status status, String what) {
    return (status == Status.NOTED ? "noted" : "adopted") + what;
  }

  private static void write(ReportingPeriod period, ObjectNode json) {
    json.put("from", period.from().toString()).put("to", period.to().toString());
  }

  private static ReportingPeriod readPeriod(JsonNode json) {
    return new ReportingPeriod(
        LocalDate.parse(Fields.text(json, "from")), LocalDate.parse(Fields.text(json, "to")));
  }
}
