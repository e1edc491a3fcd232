package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.collate.Comparison.SectionStep;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.web.compare.CompareSection.Other;
import org.councilnotes.web.compare.CompareSection.Title;

/** The titles of the sections of a comparison in its notes. */
final class CompareTitles {

  /** Page id of the text before the first heading; no note has this id. */
  private static final String BEGINNING = "beginning";

  private static final int HIGHEST_HEADING = 3;
  private static final int DEEPEST_HEADING = 6;
  private static final Title NONE =
      new Title("", "", HIGHEST_HEADING, List.of(), List.of(), List.of());

  private final CompareTable table;

  /** Ids of heading passages, by place. */
  private final Map<Integer, List<String>> headings = new HashMap<>();

  CompareTitles(CompareTable table, ComparePlaces places) {
    this.table = table;
    for (CompareColumn column : table.columns()) {
      for (Passage passage : column.note().passages()) {
        if (passage.kind() == PassageKind.HEADING) {
          headings
              .computeIfAbsent(places.of(passage.section(), column), place -> new ArrayList<>())
              .add(passage.id());
        }
      }
    }
  }

  /** Whether one of the notes shown has a section at a place. */
  boolean has(int place) {
    return newest(place).isPresent();
  }

  String id(int place) {
    return newest(place)
        .map(column -> column.note().id() + "/" + section(place, column).orElseThrow().id())
        .orElse(BEGINNING);
  }

  Title of(int place) {
    return newest(place).map(column -> title(place, column)).orElse(NONE);
  }

  private Title title(int place, CompareColumn newest) {
    Section section = section(place, newest).orElseThrow();
    String name = newest.sectionName(section.id());
    return new Title(
        name,
        newest.language(),
        Math.clamp(section.depth() + 2L, HIGHEST_HEADING, DEEPEST_HEADING),
        others(place, name),
        table.columns().stream()
            .filter(column -> section(place, column).isEmpty())
            .map(CompareColumn::label)
            .toList(),
        headings.getOrDefault(place, List.of()));
  }

  private List<Other> others(int place, String name) {
    Stream<Other> same =
        table.columns().stream()
            .flatMap(
                column -> section(place, column).map(own -> other("was", own, column)).stream())
            .filter(other -> !other.name().equals(name));
    return Stream.concat(same, partners(place)).toList();
  }

  /** The sections that this one was split off from or merged into. */
  private Stream<Other> partners(int place) {
    List<Optional<SectionStep>> steps = table.comparison().sections().get(place - 1).steps();
    return table.columns().stream()
        .flatMap(
            column ->
                Stream.concat(
                    partner(PassageRelation.SPLIT, steps, column.witness(), column),
                    partner(PassageRelation.MERGED, steps, column.witness() - 1, column)));
  }

  private static Stream<Other> partner(
      PassageRelation relation, List<Optional<SectionStep>> steps, int step, CompareColumn column) {
    return step < 0 || step >= steps.size()
        ? Stream.empty()
        : steps.get(step).filter(s -> s.relation() == relation).stream()
            .flatMap(s -> s.partner().stream())
            .map(section -> other(relation.key(), section, column));
  }

  private static Other other(String kind, Section section, CompareColumn column) {
    return new Other(kind, column.label(), column.language(), column.sectionName(section.id()));
  }

  private Optional<CompareColumn> newest(int place) {
    return table.columns().reversed().stream()
        .filter(column -> section(place, column).isPresent())
        .findFirst();
  }

  private Optional<Section> section(int place, CompareColumn column) {
    return place == ComparePlaces.NOWHERE
        ? Optional.empty()
        : table.comparison().sections().get(place - 1).cells().get(column.witness());
  }
}
