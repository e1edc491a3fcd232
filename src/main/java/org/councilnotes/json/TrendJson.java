package org.councilnotes.json;

import java.util.OptionalDouble;
import org.councilnotes.coverage.CellState;
import org.councilnotes.coverage.Trend;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lines over editions or years as JSON: what {@code /api/trends} answers. */
public final class TrendJson {

  private TrendJson() {}

  /** Writes all lines. A point without a value has a state that says why, or is not counted. */
  public static JsonNode write(Trend trend) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    JsonFields.list(json, "lines", trend.lines(), (line, one) -> write(trend, line, one));
    json.put("by", trend.request().by().key()).put("measure", trend.request().measure().key());
    return json.put("snapshot", trend.snapshot());
  }

  private static void write(Trend trend, Trend.Line line, ObjectNode json) {
    json.put("query", line.query());
    ArrayNode points = json.putArray("points");
    for (String time : trend.times()) {
      ObjectNode point = points.addObject().put("at", time);
      OptionalDouble value = trend.value(line, time);
      value.ifPresent(number -> point.put("value", number));
      point.put("passages", line.passages().getOrDefault(time, 0L));
      point.put("words", trend.words().getOrDefault(time, 0L));
      CellState state = trend.states().get(time);
      if (state != null && !trend.isHeld(time)) {
        point.put("state", state.key());
      }
    }
  }
}
