package org.councilnotes.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Section;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Comparison.SectionRow;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;
import org.councilnotes.web.CompareView.Extent;

/** Puts the wordings of a comparison under their sections. */
record CompareSections(Comparison comparison, CompareSide left, CompareSide right) {

  /** The position of wordings that stand in no section, such as those on the cover. */
  private static final int NOWHERE = -1;

  List<CompareSection> shown(Extent extent) {
    Map<Integer, List<CompareRow>> rows = rowsByPosition();
    List<CompareSection> sections = new ArrayList<>();
    if (rows.containsKey(NOWHERE)) {
      sections.add(
          CompareSection.of(Optional.empty(), Optional.empty(), rows.get(NOWHERE), extent));
    }
    for (int i = 0; i < comparison.sections().size(); i++) {
      SectionRow row = comparison.sections().get(i);
      List<CompareRow> own = rows.getOrDefault(i, List.of());
      sections.add(CompareSection.of(row.cells().getFirst(), row.cells().getLast(), own, extent));
    }
    return sections;
  }

  private Map<Integer, List<CompareRow>> rowsByPosition() {
    Map<String, Integer> older = positions(left);
    Map<String, Integer> newer = positions(right);
    Map<Integer, List<CompareRow>> rows = new HashMap<>();
    for (Row row : comparison.rows()) {
      int position =
          cell(right, row)
              .map(cell -> newer.getOrDefault(cell.section(), NOWHERE))
              .or(() -> cell(left, row).map(c -> older.getOrDefault(c.section(), NOWHERE)))
              .orElse(NOWHERE);
      row.steps()
          .getFirst()
          .ifPresent(
              step -> rows.computeIfAbsent(position, p -> new ArrayList<>()).add(view(row, step)));
    }
    return rows;
  }

  private CompareRow view(Row row, Step step) {
    return new CompareRow(
        step,
        cell(left, row).map(cell -> left.view(cell, step)),
        cell(right, row).map(cell -> right.view(cell, step)));
  }

  private static Optional<Row.Cell> cell(CompareSide side, Row row) {
    return row.cells().get(side.index());
  }

  /** The places in the comparison of the sections of one note, by id. */
  private Map<String, Integer> positions(CompareSide side) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < comparison.sections().size(); i++) {
      Optional<Section> section = comparison.sections().get(i).cells().get(side.index());
      if (section.isPresent()) {
        positions.put(section.get().id(), i);
      }
    }
    return positions;
  }
}
