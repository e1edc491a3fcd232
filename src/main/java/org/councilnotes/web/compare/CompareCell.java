package org.councilnotes.web.compare;

import java.util.List;
import java.util.Optional;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.web.text.TextRun;

/**
 * A wording in one of the notes compared, or where it would stand.
 *
 * @param runs of the text, with what differs; empty where the note lacks it
 * @param source where it stands in the note
 * @param change what became of it, where each column says so for itself
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
   * Where a wording stands.
   *
   * @param href empty where it is absent, and then there is nothing to cite
   * @param citation what is copied below its words
   */
  record Place(String href, Optional<Citation> citation) {

    private static final Place NONE = new Place("", Optional.empty());
  }

  /** Whether the note has the wording. */
  enum State {
    /** Word for word as in the note that it is compared with. */
    SAME,
    PRESENT,
    ABSENT,
    /** It may stand there, but cannot be read. */
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

  /** Whether nothing is to be seen on its text. */
  public boolean isPlain() {
    return runs.size() == 1 && runs.getFirst().inks().isEmpty();
  }

  /** Whether all of its text came or went. */
  public boolean isWhole() {
    return runs.size() == 1;
  }

  public String text() {
    return runs.getFirst().text();
  }
}
