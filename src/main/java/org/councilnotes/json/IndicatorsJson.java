package org.councilnotes.json;

import java.util.List;
import java.util.Optional;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.indicator.Indicator;
import org.councilnotes.indicator.IndicatorMark;
import org.councilnotes.indicator.IndicatorValue;
import org.councilnotes.indicator.Quantity;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.EditionGap;
import org.councilnotes.store.NoteSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Figures of a series as JSON: what {@code /api/series/ID/figures} answers. */
public final class IndicatorsJson {

  private IndicatorsJson() {}

  /**
   * Writes the indicators with their values, oldest first.
   *
   * @param withSingle whether those that one edition tells are written, too
   */
  public static JsonNode write(FollowedSeries series, boolean withSingle) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("series", series.id()).put("language", series.language());
    JsonFields.list(json, "editions", series.editions(), IndicatorsJson::write);
    JsonFields.list(json, "gaps", series.gaps(), IndicatorsJson::write);
    JsonFields.list(
        json,
        "indicators",
        series.listed(withSingle),
        (indicator, one) -> write(indicator, series, one));
    json.put("single", series.single()).put("cut", series.indicators().isCut());
    return json.put("snapshot", series.snapshot());
  }

  private static void write(NoteSummary edition, ObjectNode json) {
    json.put("note", edition.id()).put("name", edition.shortName());
    JsonFields.maybe(json, "edition", edition.report().edition());
    JsonFields.marking(json, edition.marking());
  }

  private static void write(EditionGap gap, ObjectNode json) {
    json.put("from", gap.stretch().from().toString()).put("to", gap.stretch().to().toString());
    json.put("kind", gap.kind().key());
  }

  private static void write(Indicator indicator, FollowedSeries series, ObjectNode json) {
    IndicatorValue newest = indicator.newest();
    json.put("counted", newest.label());
    json.put("unit", newest.quantity().unit().code());
    JsonFields.unlessEmpty(json, "heading", newest.heading());
    JsonFields.texts(
        json,
        "programmes",
        indicator.values().flatMap(value -> value.programmes().stream()).distinct().toList());
    json.put("changing", indicator.isChanging());
    ArrayNode values = json.putArray("values");
    for (int i = 0; i < indicator.cells().size(); i++) {
      Indicator.Cell cell = indicator.cells().get(i);
      Optional<IndicatorValue> value = cell.value();
      if (value.isPresent()) {
        ObjectNode one = values.addObject();
        JsonFields.maybe(one, "edition", series.editions().get(i).report().edition());
        JsonFields.marking(one, series.editions().get(i).marking());
        write(value.get(), one);
        JsonFields.texts(one, "marks", marks(cell));
      }
    }
  }

  private static List<String> marks(Indicator.Cell cell) {
    return cell.marks().stream().sorted().map(IndicatorMark::key).toList();
  }

  private static void write(IndicatorValue value, ObjectNode json) {
    Quantity quantity = value.quantity();
    json.put("note", value.note()).put("passage", value.passage());
    json.put("value", quantity.value()).put("unit", quantity.unit().code());
    json.put("printed", value.printed()).put("counted", quantity.counted().label());
    json.put("bound", quantity.bound().key()).put("cumulative", quantity.isCumulative());
    write(json.putObject("number"), quantity.number());
    write(json.putObject("words"), quantity.words());
    json.put("sentence", value.sentence());
  }

  private static void write(ObjectNode json, TextRange range) {
    json.put("start", range.start()).put("end", range.end());
  }
}
