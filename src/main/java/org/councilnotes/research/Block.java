package org.councilnotes.research;

import java.util.List;

/**
 * Neighbouring paragraphs of a redline.
 *
 * @param move which of the moves they are one end of, from 1; 0 where they are at their place
 * @param ink {@link Ink#MOVED_AWAY} or {@link Ink#MOVED_HERE} of an end of a move, else {@link
 *     Ink#KEPT}
 */
record Block(List<Line> lines, int move, Ink ink) {

  Block {
    lines = List.copyOf(lines);
  }

  static Block inPlace(List<Strand> strands) {
    return new Block(Line.of(strands), 0, Ink.KEPT);
  }

  /**
   * The old end of a move: words that came are not here, those that went are deleted here, so that
   * what moved is the same at both ends.
   */
  static Block away(List<Strand> strands, int move) {
    return moved(strands, move, Ink.MOVED_AWAY);
  }

  /** The new end of a move: words that went are not here, those that came are inserted here. */
  static Block here(List<Strand> strands, int move) {
    return moved(strands, move, Ink.MOVED_HERE);
  }

  private static Block moved(List<Strand> strands, int move, Ink ink) {
    Ink other = ink == Ink.MOVED_AWAY ? Ink.CAME : Ink.WENT;
    List<Strand> seen =
        strands.stream()
            .filter(strand -> strand.ink() != other)
            .map(strand -> strand.ink() == Ink.KEPT ? strand.in(ink) : strand)
            .toList();
    return new Block(Line.of(seen).stream().map(Line::endedAsItsWords).toList(), move, ink);
  }
}
