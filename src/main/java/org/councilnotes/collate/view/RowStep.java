package org.councilnotes.collate.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;

/**
 * What happened to a row between two of the compared notes.
 *
 * @param from text in the older note
 * @param to text in the newer note
 * @param before the older text: for a returned text, that of the last note that had it
 * @param goneSince for a returned text, the first note that lacked it
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
            .filter(column -> cells.get(column.witness()).isPresent())
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
