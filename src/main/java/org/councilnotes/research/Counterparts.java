package org.councilnotes.research;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Comparison.SectionRow;
import org.councilnotes.series.Relation;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;

/**
 * All counterparts of two notes: wordings from the rows of a comparison, headings from its
 * sections, lines of the cover where they are the same.
 */
final class Counterparts {

  private final Copy older;
  private final Copy newer;
  private final List<Counterpart> found = new ArrayList<>();

  private Counterparts(Copy older, Copy newer) {
    this.older = older;
    this.newer = newer;
  }

  /**
   * Counterparts of two neighbouring witnesses; no passage is in two of them.
   *
   * @param left the position of the older one in the comparison, from 0
   */
  static List<Counterpart> of(Comparison comparison, int left, Copy older, Copy newer) {
    Counterparts counterparts = new Counterparts(older, newer);
    comparison.rows().forEach(row -> counterparts.addWording(row, left));
    comparison.sections().forEach(section -> counterparts.addHeading(section, left));
    counterparts.addCover();
    return counterparts.found;
  }

  private void addWording(Row row, int left) {
    Optional<Row.Cell> before = row.cells().get(left);
    Optional<Row.Cell> after = row.cells().get(left + 1);
    if (before.isPresent() && after.isPresent()) {
      Step step = row.steps().get(left).orElseThrow();
      if (isUnread(step) && !before.get().text().equals(after.get().text())) {
        return;
      }
      Counterpart wording =
          new Counterpart(
              older.at(before.get().parts()),
              newer.at(after.get().parts()),
              step.edits(),
              step.relation() == Relation.MOVED || step.relation() == Relation.MOVED_CHANGED);
      found.add(wording);
    }
  }

  /** Whether one of the two was not accessible: then nobody knows what the other one became of. */
  private static boolean isUnread(Step step) {
    return step.relation() == Relation.NOT_ACCESSIBLE;
  }

  private void addHeading(SectionRow section, int left) {
    Optional<Integer> before = section.cells().get(left).flatMap(older::heading);
    Optional<Integer> after = section.cells().get(left + 1).flatMap(newer::heading);
    if (before.isPresent() && after.isPresent()) {
      found.add(pair(before.get(), after.get()));
    }
  }

  private Counterpart pair(int before, int after) {
    return new Counterpart(
        List.of(before),
        List.of(after),
        ShortEdit.between(older.passages().get(before).text(), newer.passages().get(after).text()),
        false);
  }

  private void addCover() {
    Map<String, Integer> ours = onlyLines(older);
    onlyLines(newer)
        .forEach(
            (text, after) -> {
              if (ours.containsKey(text)) {
                found.add(pair(ours.get(text), after));
              }
            });
  }

  /** Lines of the cover whose text stands there once. */
  private static Map<String, Integer> onlyLines(Copy copy) {
    Map<String, Integer> lines = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < copy.size(); i++) {
      Passage passage = copy.passages().get(i);
      if (passage.kind() == PassageKind.COVER) {
        if (seen.add(passage.text())) {
          lines.put(passage.text(), i);
        } else {
          lines.remove(passage.text());
        }
      }
    }
    return lines;
  }
}
