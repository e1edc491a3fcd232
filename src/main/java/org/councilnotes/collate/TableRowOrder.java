package org.councilnotes.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.councilnotes.collate.align.AlignmentMatch;
import org.councilnotes.collate.align.PairwiseRowOrder;

/**
 * The step "show" of the Gothenburg model: the order of rows in a table of several witnesses. It is
 * the order of the newest one. Texts that only an older one has are inserted where they stood
 * there, newer witnesses before older ones.
 */
final class TableRowOrder {

  static final int NOWHERE = PairwiseRowOrder.NOWHERE;

  /** An opener for texts that open no section. */
  static final CounterpartFinder NO_OPENER = (witness, text, other) -> NOWHERE;

  /** Finds where the counterpart of a section begins in another witness. */
  interface CounterpartFinder {

    /**
     * The first text, in the other witness, of the counterpart of the section that the text opens;
     * {@link #NOWHERE} for a text that opens none.
     */
    int opened(int witness, int text, int other);
  }

  private final CounterpartFinder opener;
  private List<AlignmentChain> order;

  private TableRowOrder(List<AlignmentChain> newest, CounterpartFinder opener) {
    this.order = newest;
    this.opener = opener;
  }

  static List<AlignmentChain> of(
      List<AlignmentChain> chains, int witnesses, CounterpartFinder opener) {
    int newest = witnesses - 1;
    List<AlignmentChain> first =
        chains.stream()
            .filter(chain -> chain.isIn(newest))
            .sorted(Comparator.comparing(chain -> chain.first(newest)))
            .toList();
    TableRowOrder table = new TableRowOrder(first, opener);
    for (int witness = newest - 1; witness >= 0; witness--) {
      table.insert(witness, chains);
    }
    return table.order;
  }

  /** Adds what a witness has and none of the newer ones. */
  private void insert(int witness, List<AlignmentChain> chains) {
    List<AlignmentChain> placed = order;
    Map<Integer, AlignmentChain> ended = new HashMap<>();
    List<AlignmentMatch> matches = new ArrayList<>();
    for (int place = 0; place < placed.size(); place++) {
      matches.add(new AlignmentMatch(placed.get(place).parts().get(witness), List.of(place)));
    }
    for (AlignmentChain chain : chains) {
      boolean isLast =
          chain.isIn(witness)
              && IntStream.range(witness + 1, chain.parts().size()).noneMatch(chain::isIn);
      if (isLast) {
        matches.add(new AlignmentMatch(chain.parts().get(witness), List.of()));
        ended.put(chain.first(witness), chain);
      }
    }
    OpenedPlaces openings = new OpenedPlaces(witness, placed);
    order =
        PairwiseRowOrder.of(matches, openings::of).stream()
            .map(
                match ->
                    match.isDropped()
                        ? ended.get(match.left().getFirst())
                        : placed.get(match.right().getFirst()))
            .toList();
  }

  /** Places in the order of what texts of one witness open; no place twice. */
  private final class OpenedPlaces {
    private final int witness;
    private final List<Map<Integer, Integer>> places = new ArrayList<>();
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    OpenedPlaces(int witness, List<AlignmentChain> placed) {
      this.witness = witness;
      int witnesses = placed.isEmpty() ? 0 : placed.getFirst().parts().size();
      for (int w = 0; w < witnesses; w++) {
        places.add(new HashMap<>());
      }
      for (int place = 0; place < placed.size(); place++) {
        for (int w = witness + 1; w < witnesses; w++) {
          for (int text : placed.get(place).parts().get(w)) {
            places.get(w).put(text, place);
          }
        }
      }
    }

    int of(int text) {
      return known.computeIfAbsent(text, this::find);
    }

    private int find(int text) {
      for (int other = witness + 1; other < places.size(); other++) {
        int opened = opener.opened(witness, text, other);
        if (opened != NOWHERE) {
          int place = places.get(other).getOrDefault(opened, NOWHERE);
          return place != NOWHERE && taken.add(place) ? place : NOWHERE;
        }
      }
      return NOWHERE;
    }
  }
}
