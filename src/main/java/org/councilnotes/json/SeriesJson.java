package org.councilnotes.json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.series.EditionChange;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.EditionGap;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEdition;
import org.councilnotes.store.SeriesEditions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Series as JSON: what {@code /api/series} answers, and with its editions {@code /api/series/ID}.
 */
public final class SeriesJson {

  /** Unit of the change between two editions, see {@code Change}. */
  private static final String MEASURE = "share of words changed";

  private SeriesJson() {}

  /**
   * Writes all series, without their editions.
   *
   * @param series each in its languages, the one with the most editions first
   * @param titles by id
   */
  public static JsonNode writeAll(List<List<SeriesEditions>> series, Map<String, String> titles) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    JsonFields.list(json, "series", series, (languages, one) -> write(languages, titles, one));
    return json;
  }

  private static void write(
      List<SeriesEditions> languages, Map<String, String> titles, ObjectNode json) {
    SeriesEditions main = languages.getFirst();
    json.put("id", main.id()).put("title", titles.getOrDefault(main.id(), main.id()));
    json.put("language", main.language()).put("editions", main.editions().size());
    List<ReportingPeriod> periods =
        main.editions().stream().flatMap(edition -> edition.report().period().stream()).toList();
    Optional<LocalDate> from =
        periods.stream().map(ReportingPeriod::from).min(LocalDate::compareTo);
    Optional<LocalDate> to = periods.stream().map(ReportingPeriod::to).max(LocalDate::compareTo);
    JsonFields.maybe(json, "from", from.map(LocalDate::toString));
    JsonFields.maybe(json, "to", to.map(LocalDate::toString));
    JsonFields.list(json, "languages", languages, SeriesJson::writeLanguage);
  }

  private static void writeLanguage(SeriesEditions series, ObjectNode json) {
    json.put("language", series.language()).put("editions", series.editions().size());
  }

  /**
   * Writes one series with its editions.
   *
   * @param steps the change from each edition to the next
   */
  public static JsonNode write(ArchivedSeries held, List<EditionChange> steps, String title) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", held.series().id()).put("title", title);
    json.put("language", held.series().language());
    JsonFields.list(json, "languages", held.languages(), SeriesJson::writeLanguage);
    JsonFields.list(json, "editions", held.editions(), SeriesJson::write);
    JsonFields.list(json, "gaps", held.gaps(), SeriesJson::write);
    json.put("measure", MEASURE);
    JsonFields.list(json, "changes", steps, SeriesJson::write);
    return json;
  }

  private static void write(SeriesEdition edition, ObjectNode json) {
    NoteSummary note = edition.note();
    json.put("note", note.id());
    JsonFields.maybe(json, "edition", note.report().edition());
    JsonFields.unlessEmpty(json, "number", note.naming().number());
    JsonFields.maybe(json, "date", note.date().map(LocalDate::toString));
    json.put("status", note.status().key()).put("marking", note.marking().name());
    note.report().period().ifPresent(period -> write(period, json.putObject("period")));
    JsonFields.texts(json, "versions", ids(edition.versions()));
    JsonFields.texts(json, "additions", ids(edition.additions()));
  }

  private static List<String> ids(Collection<NoteSummary> notes) {
    return notes.stream().map(NoteSummary::id).toList();
  }

  private static void write(EditionGap gap, ObjectNode json) {
    write(gap.stretch(), json);
    json.put("kind", gap.kind().key());
  }

  private static void write(ReportingPeriod period, ObjectNode json) {
    json.put("from", period.from().toString()).put("to", period.to().toString());
  }

  private static void write(EditionChange step, ObjectNode json) {
    json.put("older", step.older()).put("newer", step.newer());
    ChangeShare share = step.change().share();
    json.put("words", share.words()).put("changed", share.changed());
    json.put("percent", share.percent());
    ObjectNode passages = json.putObject("passages");
    step.change().wordings().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> passages.put(entry.getKey().key(), entry.getValue()));
    json.put("likely", step.change().likely());
    json.put("returned", step.returned());
  }
}
