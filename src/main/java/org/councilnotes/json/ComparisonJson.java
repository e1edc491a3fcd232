package org.councilnotes.json;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.Comparison.SectionRow;
import org.councilnotes.collate.Comparison.SectionStep;
import org.councilnotes.collate.Comparison.Witness;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.table.WordingStep.Significance;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.RowStep;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comparison as JSON: what {@code compare --json} prints and {@code /api/compare} answers. A cell
 * or step is null where the wording is absent; a step has a nature only where words changed.
 */
public final class ComparisonJson {

  private ComparisonJson() {}

  /**
   * Writes a comparison, with the steps between its base and each other note.
   *
   * @param notices about the comparison
   */
  public static JsonNode write(ComparisonView view, List<SearchJson.Notice> notices) {
    Comparison comparison = view.comparison();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    JsonFields.marking(json, comparison.marking());
    JsonFields.list(json, "witnesses", comparison.witnesses(), ComparisonJson::write);
    JsonFields.list(json, "sections", comparison.sections(), ComparisonJson::write);
    JsonFields.list(json, "rows", comparison.rows(), ComparisonJson::write);
    view.base().ifPresent(base -> writeBase(view, base, json));
    ObjectNode summary = json.putObject("summary");
    view.counts().forEach((relation, count) -> summary.put(relation.key(), count));
    JsonFields.list(json, "notices", notices, SearchJson::write);
    return json;
  }

  /**
   * Adds to each row one step per witness, from the older to the newer text; null for the base
   * itself.
   *
   * @param base position of that witness, from 0; in JSON it counts from 1
   */
  private static void writeBase(ComparisonView view, int base, ObjectNode json) {
    json.put("base", base + 1);
    ArrayNode rows = json.withArray("rows");
    List<ComparedRow> compared = view.rows();
    for (int i = 0; i < rows.size(); i++) {
      ComparedRow row = compared.get(i);
      nullable(
          (ObjectNode) rows.get(i),
          "fromBase",
          view.witnesses().stream().map(shown -> row.step(shown).map(RowStep::step)).toList(),
          ComparisonJson::write);
    }
  }

  static void write(Witness witness, ObjectNode json) {
    json.put("siglum", witness.siglum()).put("note", witness.note());
    JsonFields.maybe(json, "edition", witness.edition());
    JsonFields.marking(json, witness.marking());
  }

  private static void write(SectionRow row, ObjectNode json) {
    ArrayNode cells = json.putArray("cells");
    row.cells().forEach(cell -> cells.add(cell.map(Section::id).orElse(null)));
    json.put("relation", row.relation().key());
    ArrayNode steps = json.putArray("steps");
    row.steps().forEach(step -> steps.add(step.map(s -> s.relation().key()).orElse(null)));
    if (row.steps().stream().flatMap(Optional::stream).anyMatch(s -> s.partner().isPresent())) {
      ArrayNode partners = json.putArray("partners");
      row.steps()
          .forEach(
              step ->
                  partners.add(step.flatMap(SectionStep::partner).map(Section::id).orElse(null)));
    }
  }

  private static void write(AlignmentRow row, ObjectNode json) {
    nullable(json, "cells", row.cells(), ComparisonJson::write);
    nullable(json, "steps", row.steps(), ComparisonJson::write);
  }

  private static void write(Cell cell, ObjectNode json) {
    JsonFields.texts(json, "parts", cell.parts());
    json.put("text", cell.text()).put("section", cell.section());
    cell.row().ifPresent(row -> TableJson.write(row, json.putObject("table")));
    if (!cell.marks().isEmpty()) {
      JsonFields.list(json, "marks", cell.marks(), PassageJson::write);
    }
  }

  private static void write(WordingStep step, ObjectNode json) {
    json.put("relation", step.relation().key());
    JsonFields.maybe(json, "nature", step.nature().map(Significance::key));
    if (step.isLikely()) {
      json.put("counterpart", "likely");
    }
    step.samePoint().ifPresent(other -> JsonFields.texts(json, "samePoint", other.parts()));
    JsonFields.list(json, "edits", step.edits(), ComparisonJson::write);
  }

  static void write(Edit edit, ObjectNode json) {
    range(json, "left", edit.left());
    range(json, "right", edit.right());
  }

  private static void range(ObjectNode json, String name, TextRange range) {
    json.putArray(name).add(range.start()).add(range.end());
  }

  private static <T> void nullable(
      ObjectNode json, String name, List<Optional<T>> values, BiConsumer<T, ObjectNode> writer) {
    ArrayNode array = json.putArray(name);
    for (Optional<T> value : values) {
      value.ifPresentOrElse(v -> writer.accept(v, array.addObject()), array::addNull);
    }
  }
}
