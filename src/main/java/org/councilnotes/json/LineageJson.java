package org.councilnotes.json;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.note.Life.Event;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Comparison.Witness;
import org.councilnotes.series.Row;
import org.councilnotes.series.Row.Cell;
import org.councilnotes.series.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The life of each wording as JSON: what {@code lineage --json} prints and {@code /api/lineage}
 * answers. Each has a stage for every witness that has it and for the first without it; the event
 * of a stage is one of {@link Event}, but an update is told as a change whose nature is expected.
 */
public final class LineageJson {

  private final List<Witness> witnesses;
  private final Map<Event, Integer> summary = new EnumMap<>(Event.class);

  private LineageJson(List<Witness> witnesses) {
    this.witnesses = witnesses;
  }

  public static JsonNode write(Comparison comparison) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    LineageJson lineage = new LineageJson(comparison.witnesses());
    Fields.list(json, "witnesses", comparison.witnesses(), CompareJson::write);
    Fields.list(json, "lineages", comparison.rows(), lineage::write);
    ObjectNode counts = json.putObject("summary");
    for (Event event : Event.values()) {
      if (event != Event.UPDATED) {
        counts.put(event.key(), lineage.summary.getOrDefault(event, 0));
      }
    }
    return json;
  }

  private void write(Row row, ObjectNode json) {
    List<Optional<Cell>> cells = row.cells();
    List<Integer> present =
        IntStream.range(0, cells.size()).filter(i -> cells.get(i).isPresent()).boxed().toList();
    json.put("firstSeen", witnesses.get(present.getFirst()).siglum());
    json.put("lastSeen", witnesses.get(present.getLast()).siglum());
    json.put("text", cells.get(present.getLast()).map(Cell::text).orElse(""));
    List<Optional<Event>> events = row.events();
    List<Integer> staged =
        IntStream.range(0, events.size()).filter(i -> events.get(i).isPresent()).boxed().toList();
    Fields.list(json, "stages", staged, (witness, stage) -> write(row, witness, stage));
  }

  private void write(Row row, int witness, ObjectNode json) {
    CompareJson.write(witnesses.get(witness), json);
    Event event = row.events().get(witness).orElseThrow();
    Event told = event == Event.UPDATED ? Event.CHANGED : event;
    summary.merge(told, 1, Integer::sum);
    json.put("event", told.key());
    Optional<Cell> cell = row.cells().get(witness);
    Fields.texts(json, "parts", cell.map(Cell::parts).orElse(List.of()));
    Fields.maybe(json, "section", cell.map(Cell::section));
    Fields.maybe(json, "text", cell.map(Cell::text));
    Optional<Step> step = witness == 0 ? Optional.empty() : row.steps().get(witness - 1);
    Fields.maybe(json, "nature", step.flatMap(Step::nature).map(Step.Nature::key));
  }
}
