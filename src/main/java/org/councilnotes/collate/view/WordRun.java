package org.councilnotes.collate.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;

/**
 * Words of a compared text of one kind. A mark of the note takes precedence over changes between
 * notes. Joined, the runs of a text are the text.
 */
public record WordRun(String text, Kind kind) {

  /** What happened to the words. */
  public enum Kind {
    PLAIN,
    /** A mark for text that is not accessible. */
    BLANKED,
    /**
     * Words deleted in the note itself, which the comparison counts as neither dropped nor added.
     */
    STRUCK,
    /** Words of the older text that the newer one lacks, inserted into the newer. */
    LOST,
    /** Words of the older text that the newer one lacks. */
    GONE,
    /** Words of the newer text that the older one lacks. */
    CAME
  }

  /** The marks that are shown: deletions and blanked places. */
  private static final Set<State> MARKS =
      Collections.unmodifiableSet(EnumSet.of(State.DELETED, State.BLANKED));

  /**
   * The text with its changes and marks, each of which starts another run.
   *
   * @param gone words that the next text lacks
   * @param came words that the previous text lacks
   */
  public static List<WordRun> of(Cell cell, List<TextRange> gone, List<TextRange> came) {
    return new Splitter(cell, gone, came).runs(whole(cell));
  }

  /** The text with its marks, as where nothing changed. */
  public static List<WordRun> unchanged(Cell cell) {
    return of(cell, List.of(), List.of());
  }

  /**
   * The newer text with added words marked, and the dropped words of the older text inserted at
   * their places.
   */
  static List<WordRun> merged(Cell older, Cell newer, List<Edit> edits) {
    Splitter before = new Splitter(older, List.of(), List.of());
    Splitter after = new Splitter(newer, List.of(), edits.stream().map(Edit::right).toList());
    List<WordRun> runs = new ArrayList<>();
    int at = 0;
    for (Edit edit : edits) {
      if (edit.left().length() > 0) {
        runs.addAll(after.runs(new TextRange(at, edit.right().start())));
        before.runs(edit.left()).forEach(run -> runs.add(run.lost()));
        at = edit.right().start();
      }
    }
    runs.addAll(after.runs(new TextRange(at, newer.text().length())));
    return runs;
  }

  static TextRange whole(Cell cell) {
    return new TextRange(0, cell.text().length());
  }

  private WordRun lost() {
    return kind == Kind.BLANKED ? this : new WordRun(text, Kind.LOST);
  }

  /** Splits a text where a change or a mark begins or ends. */
  private static final class Splitter {

    private final Cell cell;
    private final List<TextRange> gone;
    private final List<TextRange> came;
    private final NavigableSet<Integer> cuts = new TreeSet<>();

    Splitter(Cell cell, List<TextRange> gone, List<TextRange> came) {
      this.cell = cell;
      this.gone = gone;
      this.came = came;
      gone.forEach(this::cut);
      came.forEach(this::cut);
      MARKS.forEach(state -> cell.marked(state).forEach(this::cut));
    }

    private void cut(TextRange range) {
      cuts.add(range.start());
      cuts.add(range.end());
    }

    List<WordRun> runs(TextRange part) {
      List<WordRun> runs = new ArrayList<>();
      if (part.length() > 0) {
        int start = part.start();
        for (int cut : cuts.subSet(part.start(), false, part.end(), false)) {
          runs.add(run(new TextRange(start, cut)));
          start = cut;
        }
        runs.add(run(new TextRange(start, part.end())));
      }
      return runs;
    }

    private WordRun run(TextRange place) {
      return new WordRun(place.of(cell.text()), kind(place));
    }

    private Kind kind(TextRange place) {
      if (cell.marked(State.BLANKED).anyMatch(place::overlaps)) {
        return Kind.BLANKED;
      }
      if (cell.marked(State.DELETED).anyMatch(place::overlaps)) {
        return Kind.STRUCK;
      }
      if (gone.stream().anyMatch(place::overlaps)) {
        return Kind.GONE;
      }
      return came.stream().anyMatch(place::overlaps) ? Kind.CAME : Kind.PLAIN;
    }
  }
}
