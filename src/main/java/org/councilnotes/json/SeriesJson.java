package org.councilnotes.json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.search.Edition;
import org.councilnotes.search.Gap;
import org.councilnotes.search.HeldSeries;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Series;
import org.councilnotes.series.EditionStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Series as JSON: what {@code /api/series} answers, and with its editions {@code /api/series/ID}.
 */
public final class SeriesJson {

  /** What the change between two editions is measured by, see {@code Change}. */
  private static final String MEASURE = "share of words changed";

  private SeriesJson() {}

  /**
   * All series, each without its editions.
   *
   * @param series each in its languages, the one with the most editions first
   * @param titles by id
   */
  public static JsonNode writeAll(List<List<Series>> series, Map<String, String> titles) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Fields.list(json, "series", series, (languages, one) -> write(languages, titles, one));
    return json;
  }

  private static void write(List<Series> languages, Map<String, String> titles, ObjectNode json) {
    Series main = languages.getFirst();
    json.put("id", main.id()).put("title", titles.getOrDefault(main.id(), main.id()));
    json.put("language", main.language()).put("editions", main.editions().size());
    List<ReportingPeriod> periods =
        main.editions().stream().flatMap(edition -> edition.report().period().stream()).toList();
    Optional<LocalDate> from =
        periods.stream().map(ReportingPeriod::from).min(LocalDate::compareTo);
    Optional<LocalDate> to = periods.stream().map(ReportingPeriod::to).max(LocalDate::compareTo);
    Fields.maybe(json, "from", from.map(LocalDate::toString));
    Fields.maybe(json, "to", to.map(LocalDate::toString));
    Fields.list(json, "languages", languages, SeriesJson::writeLanguage);
  }

  private static void writeLanguage(Series series, ObjectNode json) {
    json.put("language", series.language()).put("editions", series.editions().size());
  }

  /**
   * One series.
   *
   * @param steps what changed from each edition to the next
   */
  public static JsonNode write(HeldSeries held, List<EditionStep> steps, String title) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", held.series().id()).put("title", title);
    json.put("language", held.series().language());
    Fields.list(json, "languages", held.languages(), SeriesJson::writeLanguage);
    Fields.list(json, "editions", held.editions(), SeriesJson::write);
    Fields.list(json, "gaps", held.gaps(), SeriesJson::write);
    json.put("measure", MEASURE);
    Fields.list(json, "changes", steps, SeriesJson::write);
    return json;
  }

  private static void write(Edition edition, ObjectNode json) {
    NoteSummary note = edition.note();
    json.put("note", note.id()).put("edition", note.edition());
    Fields.unlessEmpty(json, "number", note.naming().number());
    Fields.maybe(json, "date", note.date().map(LocalDate::toString));
    json.put("status", note.status().key()).put("marking", note.marking().name());
    note.report().period().ifPresent(period -> write(period, json.putObject("period")));
    Fields.texts(json, "versions", ids(edition.versions()));
    Fields.texts(json, "additions", ids(edition.additions()));
  }

  private static List<String> ids(Collection<NoteSummary> notes) {
    return notes.stream().map(NoteSummary::id).toList();
  }

  private static void write(Gap gap, ObjectNode json) {
    write(gap.stretch(), json);
    json.put("kind", gap.kind().key());
  }

  private static void write(ReportingPeriod period, ObjectNode json) {
    json.put("from", period.from().toString()).put("to", period.to().toString());
  }

  private static void write(EditionStep step, ObjectNode json) {
    json.put("older", step.older()).put("newer", step.newer());
    json.put("words", step.change().words()).put("changed", step.change().changed());
    json.put("percent", step.change().percent());
    ObjectNode passages = json.putObject("passages");
    step.change().wordings().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> passages.put(entry.getKey().key(), entry.getValue()));
    json.put("returned", step.returned());
  }
}
