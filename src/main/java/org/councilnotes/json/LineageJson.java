package org.councilnotes.json;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.Comparison.Witness;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.WordingStep.Significance;
import org.councilnotes.lineage.Lineage;
import org.councilnotes.lineage.Lineage.Stage;
import org.councilnotes.lineage.LineageBuilder;
import org.councilnotes.note.WordingHistory.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Wording histories as JSON: what {@code lineage --json} prints and {@code /api/lineage} answers.
 * Each has a stage for every witness that has it and for the first one without it. The event of a
 * stage is one of {@link Event}, except that an update is written as a change of expected nature.
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
    JsonFields.marking(json, comparison.marking());
    JsonFields.list(json, "witnesses", comparison.witnesses(), ComparisonJson::write);
    JsonFields.list(json, "lineages", new LineageBuilder(comparison).all(), lineage::write);
    ObjectNode counts = json.putObject("summary");
    for (Event event : Event.values()) {
      if (event != Event.UPDATED) {
        counts.put(event.key(), lineage.summary.getOrDefault(event, 0));
      }
    }
    return json;
  }

  private void write(Lineage lineage, ObjectNode json) {
    List<Integer> present = witnesses(lineage, stage -> stage.cell().isPresent());
    json.put("firstSeen", witnesses.get(present.getFirst()).siglum());
    json.put("lastSeen", witnesses.get(present.getLast()).siglum());
    json.put(
        "text",
        lineage.stages().get(present.getLast()).flatMap(Stage::cell).map(Cell::text).orElse(""));
    JsonFields.list(
        json,
        "stages",
        witnesses(lineage, stage -> true),
        (witness, stage) -> write(lineage.stages().get(witness).orElseThrow(), witness, stage));
  }

  private static List<Integer> witnesses(Lineage lineage, Predicate<Stage> wanted) {
    return IntStream.range(0, lineage.stages().size())
        .filter(i -> lineage.stages().get(i).filter(wanted).isPresent())
        .boxed()
        .toList();
  }

  private void write(Stage stage, int witness, ObjectNode json) {
    ComparisonJson.write(witnesses.get(witness), json);
    Event told = stage.event() == Event.UPDATED ? Event.CHANGED : stage.event();
    summary.merge(told, 1, Integer::sum);
    json.put("event", told.key());
    JsonFields.maybe(json, "nature", stage.nature().map(Significance::key));
    JsonFields.texts(json, "parts", stage.cell().map(Cell::parts).orElse(List.of()));
    stage.samePoint().ifPresent(other -> JsonFields.texts(json, "samePoint", other.parts()));
    JsonFields.maybe(json, "section", stage.cell().map(Cell::section));
    JsonFields.maybe(json, "text", stage.cell().map(Cell::text));
  }
}
