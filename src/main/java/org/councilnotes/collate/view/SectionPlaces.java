package org.councilnotes.collate.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.Comparison.SectionRow;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;

/**
 * Maps the sections of each note to places, the sections of the comparison.
 *
 * @param bySection for each witness, the places of its sections by section id
 */
record SectionPlaces(ComparisonView view, Map<Integer, Map<String, Integer>> bySection) {

  /** The place of text outside sections, such as the cover; sections follow from 1. */
  private static final int NOWHERE = 0;

  static SectionPlaces of(ComparisonView view) {
    Map<Integer, Map<String, Integer>> bySection = new HashMap<>();
    for (NoteColumn column : view.columns()) {
      bySection.put(column.witness(), places(view.comparison().sections(), column));
    }
    return new SectionPlaces(view, bySection);
  }

  private static Map<String, Integer> places(List<SectionRow> sections, NoteColumn column) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      int place = i + 1;
      sections
          .get(i)
          .cells()
          .get(column.witness())
          .ifPresent(section -> places.putIfAbsent(section.id(), place));
    }
    return places;
  }

  /** The number of places. */
  int size() {
    return view.comparison().sections().size() + 1;
  }

  /** The place of a section of a note, by its id. */
  int of(String section, NoteColumn column) {
    return bySection.get(column.witness()).getOrDefault(section, NOWHERE);
  }

  Optional<SectionRow> section(int place) {
    return place == NOWHERE
        ? Optional.empty()
        : Optional.of(view.comparison().sections().get(place - 1));
  }

  /** Ids of the heading passages of sections, by place. */
  Map<Integer, List<String>> headings() {
    Map<Integer, List<String>> headings = new HashMap<>();
    for (NoteColumn column : view.columns()) {
      for (Passage passage : column.note().passages()) {
        if (passage.kind() == PassageKind.HEADING) {
          headings
              .computeIfAbsent(of(passage.section(), column), place -> new ArrayList<>())
              .add(passage.id());
        }
      }
    }
    headings.remove(NOWHERE);
    return headings;
  }
}
