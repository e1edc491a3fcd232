package org.councilnotes.web.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.Comparison.SectionRow;
import org.councilnotes.note.Section;

/**
 * Maps the sections of each note to places, the sections of the comparison.
 *
 * @param bySection for each witness, the places of its sections by section id
 */
record ComparePlaces(CompareTable table, Map<Integer, Map<String, Integer>> bySection) {

  /** The place of text outside sections, such as the cover; sections follow from 1. */
  static final int NOWHERE = 0;

  static ComparePlaces of(CompareTable table) {
    Map<Integer, Map<String, Integer>> bySection = new HashMap<>();
    for (CompareColumn column : table.columns()) {
      bySection.put(column.witness(), places(table.comparison().sections(), column));
    }
    return new ComparePlaces(table, bySection);
  }

  private static Map<String, Integer> places(List<SectionRow> sections, CompareColumn column) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      int place = i + 1;
      Optional<Section> section = sections.get(i).cells().get(column.witness());
      section.ifPresent(s -> places.putIfAbsent(s.id(), place));
    }
    return places;
  }

  /** The number of places. */
  int size() {
    return table.comparison().sections().size() + 1;
  }

  /** The place of a row in a note that has it. */
  int of(int row, CompareColumn column) {
    return of(table.cell(row, column).orElseThrow().section(), column);
  }

  /** The place of a section by id. */
  int of(String section, CompareColumn column) {
    return bySection.get(column.witness()).getOrDefault(section, NOWHERE);
  }
}
