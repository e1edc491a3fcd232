package org.councilnotes.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Section;

/**
 * Where texts of two witnesses that are no neighbours are at home: in one section, of both, that
 * did not move, and neither did those around it.
 */
final class Homes {

  private final Outline left;
  private final Outline right;
  private final Map<String, Integer> leftChains;
  private final Map<String, Integer> rightChains;
  private final BitSet movedLefts = new BitSet();
  private final BitSet movedRights = new BitSet();

  /**
   * @param leftChains the chain of counterparts of each section of the left witness, by id
   */
  Homes(
      Outline left,
      Outline right,
      Map<String, Integer> leftChains,
      Map<String, Integer> rightChains) {
    this.left = left;
    this.right = right;
    this.leftChains = leftChains;
    this.rightChains = rightChains;
    for (Pair pair : Moves.of(pairs(), pair -> Optional.of(Section.COVER), this::weight)) {
      movedLefts.set(pair.left());
      movedRights.set(pair.right());
    }
  }

  private List<Pair> pairs() {
    Map<Integer, Integer> rights = new HashMap<>();
    rightChains.forEach((section, chain) -> rights.put(chain, right.position(section)));
    List<Pair> pairs = new ArrayList<>();
    leftChains.forEach(
        (section, chain) -> {
          Integer after = rights.get(chain);
          if (after != null) {
            pairs.add(new Pair(left.position(section), after, 1));
          }
        });
    return pairs;
  }

  private long weight(Pair pair) {
    return Math.min(left.words(pair.left()), right.words(pair.right()));
  }

  /** Of two sections, by id; the cover and no section are one home. */
  Optional<Integer> home(String before, String after) {
    int chain = leftChains.getOrDefault(before, TableOrder.NOWHERE);
    return chain == rightChains.getOrDefault(after, TableOrder.NOWHERE)
            && left.around(before).stream().noneMatch(movedLefts::get)
            && right.around(after).stream().noneMatch(movedRights::get)
        ? Optional.of(chain)
        : Optional.empty();
  }
}
