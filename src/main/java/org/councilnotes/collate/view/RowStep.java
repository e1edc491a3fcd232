package org.councilnotes.collate.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.token.StandingText;
import org.councilnotes.note.text.TextRange;

/**
 * What happened to a row between two of the compared notes.
 *
 * @param from text in the older note
 * @param to text in the newer note
 * @param before the older text: for a returned text, that of the last note in which it stood
 * @param goneSince for a returned text, the first note in which it did not stand
 */
public record RowStep(
    NotePair pair,
    WordingStep step,
    Optional<Cell> from,
    Optional<Cell> to,
    Optional<Cell> before,
    Optional<NoteColumn> goneSince) {

  static RowStep of(NotePair pair, WordingStep step, AlignmentRow row, List<NoteColumn> witnesses) {
    List<Optional<Cell>> cells = row.cells();
    int older = pair.older().witness();
    Optional<NoteColumn> last =
        IntStream.rangeClosed(-older, 0)
            .mapToObj(i -> witnesses.get(-i))
            .filter(
                column -> cells.get(column.witness()).filter(cell -> hadIt(cell, step)).isPresent())
            .findFirst();
    return new RowStep(
        pair,
        step,
        cells.get(older),
        cells.get(pair.newer().witness()),
        last.flatMap(column -> cells.get(column.witness())),
        last.filter(column -> step.relation() == PassageRelation.RETURNED)
            .map(column -> witnesses.get(column.witness() + 1)));
  }

  /** Whether a returned text stood in a note; a text struck through did not. */
  private static boolean hadIt(Cell cell, WordingStep step) {
    return step.relation() != PassageRelation.RETURNED
        || !StandingText.isStruck(cell.text(), cell.marks());
  }

  public PassageRelation relation() {
    return step.relation();
  }

  /**
   * Its relation, the nature of a change of words, and whether the counterpart is only likely:
   * {@code changed, substantive, likely counterpart}.
   */
  public String key() {
    return relation().key()
        + step.nature().map(nature -> ", " + nature.key()).orElse("")
        + (isLikely() ? ", likely counterpart" : "");
  }

  /** Whether the two texts are only likely counterparts. */
  public boolean isLikely() {
    return step.isLikely();
  }

  /**
   * For a text that is dropped or new, one of the note that lacks it which seems to make the same
   * point in other words: a guess.
   */
  public Optional<Cell> samePointIn(NoteColumn note) {
    NoteColumn lacking = relation() == PassageRelation.DROPPED ? pair.newer() : pair.older();
    return step.samePoint().filter(other -> note.witness() == lacking.witness());
  }

  public boolean isSame() {
    return relation() == PassageRelation.SAME;
  }

  public boolean isMove() {
    return relation().isMove();
  }

  /** Whether the change of words is expected: period, meeting, presidency. */
  public boolean isExpected() {
    return step.isExpected();
  }

  /**
   * The words of the older note that the newer one lacks; none for a returned text, which is
   * compared with a note before.
   */
  List<TextRange> lost() {
    return relation() == PassageRelation.RETURNED
        ? List.of()
        : step.edits().stream().map(Edit::left).toList();
  }

  /** Title of its section in the older note; empty for the cover. */
  public String fromSection() {
    return from.map(pair.older()::sectionTitle).orElse("");
  }

  /** Title of its section in the newer note; empty for the cover. */
  public String toSection() {
    return to.map(pair.newer()::sectionTitle).orElse("");
  }

  /** Whether it moved to another section, not only within its section. */
  public boolean isToOtherSection() {
    return !fromSection().equals(toSection());
  }

  /** How much of the text changed; all of a returned one, which the older note lacks. */
  ChangeShare share() {
    return ChangeShare.of(step, from, to);
  }
}
