package org.councilnotes.collate.view;

import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep.Edit;

/**
 * One wording through the compared notes, with what happened to it.
 *
 * @param position among the rows of the comparison, from 0
 * @param columns the notes shown
 * @param steps at most one a pair; none where it stands in neither note
 */
public record ComparedRow(
    int position, AlignmentRow wording, List<NoteColumn> columns, List<RowStep> steps) {

  public ComparedRow {
    columns = List.copyOf(columns);
    steps = List.copyOf(steps);
  }

  public Optional<Cell> cell(NoteColumn column) {
    return wording.cells().get(column.witness());
  }

  /** The id of its first passage in the newest of the notes shown that has it. */
  public String id() {
    return columns.reversed().stream()
        .flatMap(column -> cell(column).stream())
        .findFirst()
        .orElseThrow()
        .parts()
        .getFirst();
  }

  /** Steps other than {@code SAME}; none where it never changed. */
  public List<RowStep> changes() {
    return steps.stream().filter(step -> !step.isSame()).toList();
  }

  /** Whether a note differs. */
  public boolean isChanged() {
    return !changes().isEmpty();
  }

  /** Whether it stands in none of the notes: those that have it have struck it through. */
  public boolean isStruck() {
    return steps.isEmpty();
  }

  /** Whether no note differs. */
  public boolean isSame() {
    return !isStruck() && !isChanged();
  }

  /** The relation of its last change; {@code struck} where it stands in none of the notes. */
  public String key() {
    return isStruck() ? "struck" : relation().key();
  }

  /** Whether it has changes, all of them expected. */
  public boolean isOnlyExpected() {
    return isChanged() && changes().stream().allMatch(change -> change.step().isOnlyExpected());
  }

  /** Whether every note shown has it. */
  public boolean isInAll() {
    return columns.stream().allMatch(column -> cell(column).isPresent());
  }

  /** The relation of its last change. */
  public PassageRelation relation() {
    return isChanged() ? changes().getLast().relation() : PassageRelation.SAME;
  }

  /** The step of the pair in which a note is shown. */
  public Optional<RowStep> step(NoteColumn shown) {
    return steps.stream()
        .filter(step -> step.pair().shown().witness() == shown.witness())
        .findFirst();
  }

  /** The step that tells the text of a note from another one: two notes have the same. */
  public Optional<RowStep> difference(NoteColumn column) {
    return isOfTwo() ? steps.stream().findFirst() : step(column);
  }

  /** Whether two notes are shown, which have one step. */
  public boolean isOfTwo() {
    return columns.size() == 2;
  }

  /**
   * What a note that lacks it has instead: a text that seems to make the same point in other words.
   */
  public Optional<Cell> samePointIn(NoteColumn note) {
    return steps.stream().flatMap(step -> step.samePointIn(note).stream()).findFirst();
  }

  /** The text of a note that has it, with its differences from the one it is compared with. */
  public List<WordRun> words(NoteColumn column) {
    Cell own = cell(column).orElseThrow();
    return difference(column)
        .filter(step -> !step.isSame())
        .map(step -> words(own, step, column))
        .orElseGet(() -> WordRun.unchanged(own));
  }

  private static List<WordRun> words(Cell own, RowStep step, NoteColumn column) {
    List<Edit> edits = step.step().edits();
    if (column.witness() == step.pair().older().witness()) {
      return WordRun.of(
          own,
          step.relation() == PassageRelation.DROPPED ? List.of(WordRun.whole(own)) : step.lost(),
          List.of());
    }
    if (step.relation() == PassageRelation.DROPPED) {
      return WordRun.unchanged(own);
    }
    return step.relation() == PassageRelation.NEW
        ? WordRun.of(own, List.of(), List.of(WordRun.whole(own)))
        : step.before()
            .map(before -> WordRun.merged(before, own, edits))
            .orElseGet(() -> WordRun.unchanged(own));
  }
}
