package org.councilnotes.web.compare;

import java.util.List;
import java.util.Optional;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.web.text.TextRun;

/**
 * The text of a row in one of the compared notes, or an empty cell.
 *
 * @param runs the text with differences marked; empty where the note lacks it
 * @param source where it is in the note
 * @param change what happened to it, in comparisons where each column shows that separately
 */
record CompareCell(
    CompareColumn column,
    State state,
    List<TextRun> runs,
    Place source,
    Optional<CompareChange> change) {

  CompareCell {
    runs = List.copyOf(runs);
  }

  /**
   * Where the text is in its note.
   *
   * @param href address of the passage; empty where the note lacks it
   * @param citation citation that is copied with the text; empty where the note lacks it
   */
  record Place(String href, Optional<Citation> citation) {

    private static final Place NONE = new Place("", Optional.empty());
  }

  /** Whether the note has the text. */
  enum State {
    /** Identical to that of the note that it is compared with. */
    SAME,
    PRESENT,
    ABSENT,
    /** Blanked out or on an unreadable page: the note may have it. */
    NOT_ACCESSIBLE
  }

  static CompareCell without(CompareColumn column, State state) {
    return new CompareCell(column, state, List.of(), Place.NONE, Optional.empty());
  }

  CompareCell withChange(Optional<CompareChange> what) {
    return new CompareCell(column, state, runs, source, what);
  }

  public boolean isPresent() {
    return state == State.SAME || state == State.PRESENT;
  }

  public boolean isSame() {
    return state == State.SAME;
  }

  public boolean isAccessible() {
    return state != State.NOT_ACCESSIBLE;
  }

  /** Whether no run of the text is marked. */
  public boolean isPlain() {
    return runs.size() == 1 && runs.getFirst().inks().isEmpty();
  }

  /** Whether the text is a single run, such as one that was added or dropped as a whole. */
  public boolean isWhole() {
    return runs.size() == 1;
  }

  public String text() {
    return runs.getFirst().text();
  }
}
