package org.councilnotes.redline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adjacent paragraphs of a redline, or a row of a table.
 *
 * @param move number of the move that they are one end of, from 1; 0 where they are in place
 * @param ink {@link RevisionKind#MOVED_AWAY} or {@link RevisionKind#MOVED_HERE} for an end of a
 *     move, else {@link RevisionKind#KEPT}
 * @param row empty for paragraphs
 * @param comment on the last of them; empty where there is none
 */
record RedlineBlock(
    List<RedlineParagraph> lines,
    int move,
    RevisionKind ink,
    Optional<RedlineRow> row,
    Optional<String> comment) {

  RedlineBlock {
    lines = List.copyOf(lines);
  }

  static RedlineBlock unmoved(List<RedlineSpan> strands) {
    return inPlace(strands, Optional.empty());
  }

  /** Paragraphs with a comment. */
  static RedlineBlock withComment(List<RedlineSpan> strands, String comment) {
    return inPlace(strands, Optional.of(comment));
  }

  /** Two texts that are only likely counterparts, in one place. */
  static RedlineBlock likely(List<RedlineSpan> strands) {
    return inPlace(strands, Optional.of(RedlineComments.LIKELY));
  }

  private static RedlineBlock inPlace(List<RedlineSpan> strands, Optional<String> comment) {
    return new RedlineBlock(
        RedlineParagraph.of(strands), 0, RevisionKind.KEPT, Optional.empty(), comment);
  }

  static RedlineBlock of(RedlineRow row) {
    return new RedlineBlock(List.of(), 0, RevisionKind.KEPT, Optional.of(row), Optional.empty());
  }

  /** The tables that it is a row of, by note: 0 for the older one; empty for paragraphs. */
  Map<Integer, String> tables() {
    return row.map(RedlineRow::tables).orElse(Map.of());
  }

  /** Whether it ends with a paragraph of both notes. */
  boolean endsKept() {
    return row.isEmpty() && lines.getLast().end() == RevisionKind.KEPT;
  }

  /**
   * The old end of a move. It has the deleted words and lacks the inserted ones, so that the moved
   * text is the same at both ends.
   */
  static RedlineBlock movedAway(List<RedlineSpan> strands, int move) {
    return moved(strands, move, RevisionKind.MOVED_AWAY);
  }

  /** The new end of a move. It has the inserted words and lacks the deleted ones. */
  static RedlineBlock movedHere(List<RedlineSpan> strands, int move) {
    return moved(strands, move, RevisionKind.MOVED_HERE);
  }

  private static RedlineBlock moved(
      List<RedlineSpan> strands, int move, RevisionKind revisionKind) {
    RevisionKind other =
        revisionKind == RevisionKind.MOVED_AWAY ? RevisionKind.CAME : RevisionKind.WENT;
    List<RedlineSpan> seen =
        strands.stream()
            .filter(redlineSpan -> redlineSpan.ink() != other)
            .map(redlineSpan -> redlineSpan.movedWithout(other, revisionKind))
            .toList();
    return new RedlineBlock(
        RedlineParagraph.of(seen).stream().map(RedlineParagraph::withEndOfLastSpan).toList(),
        move,
        revisionKind,
        Optional.empty(),
        Optional.empty());
  }
}
