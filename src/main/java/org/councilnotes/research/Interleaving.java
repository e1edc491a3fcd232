package org.councilnotes.research;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two notes as one sequence of paragraphs, in an order that is that of both: what is not kept at
 * its place stands once where it went and once where it came.
 */
final class Interleaving {

  private final Copy older;
  private final Copy newer;
  private final List<Counterpart> chain;
  private final Map<Integer, Counterpart> leaving = new HashMap<>();
  private final Map<Integer, Counterpart> arriving = new HashMap<>();
  private final Map<Counterpart, Integer> moves = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private int nextOlder;
  private int nextNewer;

  private Interleaving(Copy older, Copy newer, List<Counterpart> counterparts) {
    this.older = older;
    this.newer = newer;
    List<Counterpart> whole = counterparts.stream().filter(Counterpart::isWhole).toList();
    chain = Chain.of(whole, newer);
    Set<Counterpart> inPlace = new HashSet<>(chain);
    whole.stream().filter(c -> !inPlace.contains(c) && shares(c)).forEach(this::addMove);
  }

  /** All of both notes. */
  static List<Block> of(Copy older, Copy newer, List<Counterpart> counterparts) {
    Interleaving interleaving = new Interleaving(older, newer, counterparts);
    for (Counterpart kept : interleaving.chain) {
      interleaving.fill(kept.older().getFirst(), kept.newer().getFirst());
      interleaving.blocks.add(Block.inPlace(interleaving.strands(kept)));
      interleaving.nextOlder = kept.older().getLast() + 1;
      interleaving.nextNewer = kept.newer().getLast() + 1;
    }
    interleaving.fill(older.size(), newer.size());
    return interleaving.blocks;
  }

  /** What shares no word is no move. */
  private boolean shares(Counterpart counterpart) {
    return strands(counterpart).stream()
        .anyMatch(strand -> strand.ink() == Ink.KEPT && !strand.words().isBlank());
  }

  private void addMove(Counterpart counterpart) {
    moves.put(counterpart, moves.size() + 1);
    leaving.put(counterpart.older().getFirst(), counterpart);
    arriving.put(counterpart.newer().getFirst(), counterpart);
  }

  private List<Strand> strands(Counterpart counterpart) {
    return Weaving.of(
        older.parts(counterpart.older()), newer.parts(counterpart.newer()), counterpart.edits());
  }

  /** What went and what came before two places. */
  private void fill(int toOlder, int toNewer) {
    while (nextOlder < toOlder) {
      Counterpart move = leaving.get(nextOlder);
      blocks.add(
          move == null
              ? Block.inPlace(older.parts(List.of(nextOlder)).all(Ink.WENT))
              : Block.away(strands(move), moves.get(move)));
      nextOlder += move == null ? 1 : move.older().size();
    }
    while (nextNewer < toNewer) {
      Counterpart move = arriving.get(nextNewer);
      blocks.add(
          move == null
              ? Block.inPlace(newer.parts(List.of(nextNewer)).all(Ink.CAME))
              : Block.here(strands(move), moves.get(move)));
      nextNewer += move == null ? 1 : move.newer().size();
    }
  }
}
