package org.councilnotes.collate.table;

import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.note.text.TextRange;

/**
 * What happened to one wording between two neighbouring witnesses.
 *
 * @param nature of a change of words; empty where no words changed or there is nothing to compare
 *     with
 * @param edits from the left text to the right one, in order, without overlap; empty where no words
 *     changed or there is nothing to compare with
 * @param isLikely whether the two texts are only likely counterparts: they speak of the same matter
 *     in few common words
 * @param samePoint for a text that is new or dropped, one of the other witness that is dropped or
 *     new and seems to make the same point in other words: a guess
 */
public record WordingStep(
    PassageRelation relation,
    Optional<Significance> nature,
    List<Edit> edits,
    boolean isLikely,
    Optional<Cell> samePoint) {

  public WordingStep {
    edits = List.copyOf(edits);
  }

  /** A step between texts that are counterparts beyond doubt, or where there are not two. */
  public WordingStep(PassageRelation relation, Optional<Significance> nature, List<Edit> edits) {
    this(relation, nature, edits, false, Optional.empty());
  }

  /** The same step between likely counterparts, which is of substance. */
  public WordingStep asLikely() {
    return new WordingStep(relation, Optional.of(Significance.SUBSTANTIVE), edits, true, samePoint);
  }

  /** The same step beside which a text of the other witness is offered. */
  public WordingStep withSamePoint(Cell other) {
    return new WordingStep(relation, nature, edits, isLikely, Optional.of(other));
  }

  /** A step without a change of words. */
  public static WordingStep of(PassageRelation relation) {
    return new WordingStep(relation, Optional.empty(), List.of());
  }

  /** Whether the change of words is expected: period, meeting, presidency. */
  public boolean isExpected() {
    return nature.equals(Optional.of(Significance.EXPECTED));
  }

  /** Whether an expected change of words is all that happened. */
  public boolean isOnlyExpected() {
    return relation == PassageRelation.CHANGED && isExpected();
  }

  /** The event in the history of the wording. To be called for a wording that existed before. */
  public Event event() {
    return switch (relation) {
      case NEW -> Event.FIRST_SEEN;
      case SAME -> Event.CARRIED;
      case CHANGED -> isExpected() ? Event.UPDATED : Event.CHANGED;
      case DROPPED -> Event.DROPPED;
      case MOVED -> Event.MOVED;
      case MOVED_CHANGED -> Event.MOVED_CHANGED;
      case SPLIT -> Event.SPLIT;
      case MERGED -> Event.MERGED;
      case RETURNED -> Event.RETURNED;
      case NOT_ACCESSIBLE -> Event.NOT_ACCESSIBLE;
    };
  }

  /** Whether a change is expected in every edition or substantive. */
  public enum Significance implements KeyedConstant {
    /** Only the reporting period, the meeting's number, place and date, or the presidency. */
    EXPECTED,
    SUBSTANTIVE;
  }

  /**
   * Words of the left text that are replaced by words of the right one. One of the two ranges can
   * be empty; neither cuts a number, a date or an amount in two.
   */
  public record Edit(TextRange left, TextRange right) {}
}
