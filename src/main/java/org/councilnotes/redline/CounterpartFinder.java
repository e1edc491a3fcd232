package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.Comparison.SectionRow;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextRange;

/**
 * Finds the counterparts of two notes: wordings by the rows of a comparison, headings by its
 * sections, lines of covers by equal text.
 */
final class CounterpartFinder {

  private final RedlineNote older;
  private final RedlineNote newer;
  private final List<Counterpart> found = new ArrayList<>();

  private CounterpartFinder(RedlineNote older, RedlineNote newer) {
    this.older = older;
    this.newer = newer;
  }

  /**
   * The counterparts of two adjacent witnesses. No passage is in two of them.
   *
   * @param left position of the older one in the comparison, from 0
   */
  static List<Counterpart> of(
      Comparison comparison, int left, RedlineNote older, RedlineNote newer) {
    CounterpartFinder counterpartFinder = new CounterpartFinder(older, newer);
    comparison.rows().forEach(row -> counterpartFinder.addWording(row, left));
    comparison.sections().forEach(section -> counterpartFinder.addHeading(section, left));
    counterpartFinder.addCover();
    return counterpartFinder.found;
  }

  private void addWording(AlignmentRow row, int left) {
    Optional<AlignmentRow.Cell> before = row.cells().get(left);
    Optional<AlignmentRow.Cell> after = row.cells().get(left + 1);
    if (before.isPresent() && after.isPresent()) {
      WordingStep step = row.steps().get(left).orElseThrow();
      if (isUnread(step) && !before.get().text().equals(after.get().text())) {
        return;
      }
      Counterpart wording =
          new Counterpart(
              older.at(before.get().parts()),
              newer.at(after.get().parts()),
              step.edits(),
              step.relation() == PassageRelation.MOVED
                  || step.relation() == PassageRelation.MOVED_CHANGED);
      found.add(wording);
    }
  }

  /** Whether one side was not accessible, so that the relation is not known. */
  private static boolean isUnread(WordingStep step) {
    return step.relation() == PassageRelation.NOT_ACCESSIBLE;
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
        LineEdits.between(older.passages().get(before).text(), newer.passages().get(after).text()),
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

  /** Lines of the cover with a text that occurs only once there. */
  private static Map<String, Integer> onlyLines(RedlineNote copy) {
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

  /**
   * Finds the changed words of a one-line text: all between the common beginning and the common
   * end.
   */
  private static final class LineEdits {

    private LineEdits() {}

    /** One edit, or none where the texts are equal. */
    static List<Edit> between(String left, String right) {
      if (left.equals(right)) {
        return List.of();
      }
      int start = start(left, right);
      int tail = tail(left, right, start);
      return List.of(
          new Edit(
              new TextRange(start, left.length() - tail),
              new TextRange(start, right.length() - tail)));
    }

    /** Start of the first word that differs. */
    private static int start(String left, String right) {
      int shorter = Math.min(left.length(), right.length());
      int word = 0;
      for (int i = 0; i < shorter && left.charAt(i) == right.charAt(i); i++) {
        word = left.charAt(i) == ' ' ? i + 1 : word;
      }
      return word;
    }

    /** Length of the common words at the end. */
    private static int tail(String left, String right, int start) {
      int shorter = Math.min(left.length(), right.length()) - start;
      int word = 0;
      for (int i = 1; i <= shorter; i++) {
        char c = left.charAt(left.length() - i);
        if (c != right.charAt(right.length() - i)) {
          break;
        }
        word = c == ' ' ? i : word;
      }
      return word;
    }
  }
}
