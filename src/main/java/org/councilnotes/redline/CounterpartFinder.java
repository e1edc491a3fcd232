package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.collate.Comparison.SectionRow;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.RowStep;
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
  private final Map<String, Footnote> footnotes = new HashMap<>();
  private final Map<Integer, String> samePoints = new HashMap<>();

  /**
   * The counterparts of two notes. No passage is in two of them.
   *
   * @param passages of the flow
   * @param footnotes that are called, by their ids in the newer note
   * @param samePoints texts that went, by the position of a new one that seems to make the same
   *     point
   */
  record Found(
      List<Counterpart> passages,
      Map<String, Footnote> footnotes,
      Map<Integer, String> samePoints) {
    Found {
      passages = List.copyOf(passages);
      footnotes = Map.copyOf(footnotes);
      samePoints = Map.copyOf(samePoints);
    }
  }

  /**
   * The counterpart of a footnote.
   *
   * @param older its id in the older note
   * @param edits from the older text to the newer one
   */
  record Footnote(String older, List<Edit> edits) {
    Footnote {
      edits = List.copyOf(edits);
    }
  }

  private CounterpartFinder(RedlineNote older, RedlineNote newer) {
    this.older = older;
    this.newer = newer;
  }

  /** The counterparts of the two notes of a comparison. */
  static Found of(ComparisonView comparison, RedlineNote older, RedlineNote newer) {
    CounterpartFinder counterpartFinder = new CounterpartFinder(older, newer);
    comparison.rows().forEach(row -> row.steps().forEach(counterpartFinder::addWording));
    comparison.comparison().sections().forEach(counterpartFinder::addHeading);
    counterpartFinder.addCover();
    return new Found(
        counterpartFinder.found, counterpartFinder.footnotes, counterpartFinder.samePoints);
  }

  private void addWording(RowStep step) {
    if (step.from().isPresent() && step.to().isPresent()) {
      Cell before = step.from().get();
      Cell after = step.to().get();
      boolean unread = step.relation() == PassageRelation.NOT_ACCESSIBLE;
      if (unread && !before.text().equals(after.text())) {
        return;
      }
      add(before.parts(), after.parts(), step);
    } else {
      addSamePoint(step);
    }
  }

  private void addSamePoint(RowStep step) {
    if (step.relation() == PassageRelation.NEW) {
      step.step()
          .samePoint()
          .ifPresent(
              other ->
                  newer.at(step.to().orElseThrow().parts()).stream()
                      .findFirst()
                      .ifPresent(position -> samePoints.put(position, other.text())));
    }
  }

  /** Adds passages of the flow, or footnotes; a footnote is no counterpart of running text. */
  private void add(List<String> before, List<String> after, RowStep step) {
    List<Edit> edits = step.step().edits();
    List<Integer> left = older.at(before);
    List<Integer> right = newer.at(after);
    if (!left.isEmpty() && !right.isEmpty()) {
      found.add(new Counterpart(left, right, edits, step.isMove(), step.isLikely()));
    } else if (left.isEmpty() && right.isEmpty() && before.size() == 1 && after.size() == 1) {
      footnotes.put(after.getFirst(), new Footnote(before.getFirst(), edits));
    }
  }

  private void addHeading(SectionRow section) {
    Optional<Integer> before = section.cells().getFirst().flatMap(older::heading);
    Optional<Integer> after = section.cells().getLast().flatMap(newer::heading);
    if (before.isPresent() && after.isPresent()) {
      found.add(pair(before.get(), after.get()));
    }
  }

  private Counterpart pair(int before, int after) {
    return new Counterpart(
        List.of(before),
        List.of(after),
        LineEdits.between(older.passages().get(before).text(), newer.passages().get(after).text()),
        false,
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
