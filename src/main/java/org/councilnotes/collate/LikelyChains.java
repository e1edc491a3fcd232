package org.councilnotes.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.collate.align.AlignmentMatch;
import org.councilnotes.collate.align.ScoredPair;

/**
 * The rows of a table: chains, joined where a text at the end of one is the likely counterpart of a
 * text at the beginning of another. A row has what is likely; the history of a wording does not.
 */
final class LikelyChains {

  /** The chain of each text, for each witness. */
  private final List<int[]> chainOf;

  private final List<AlignmentChain> rows;

  private LikelyChains(List<int[]> chainOf, List<AlignmentChain> rows) {
    this.chainOf = chainOf;
    this.rows = rows;
  }

  /**
   * Joins chains.
   *
   * @param chains each text of each witness is in exactly one
   * @param likely likely counterparts of each pair of neighbouring witnesses
   * @param returns whose texts have counterparts beyond their neighbours
   */
  static LikelyChains of(
      List<Integer> sizes,
      List<AlignmentChain> chains,
      List<List<ScoredPair>> likely,
      List<ReturnedText> returns) {
    List<int[]> chainOf = chainOf(sizes, chains);
    Joining joining = new Joining(chains);
    Set<Integer> returned =
        returns.stream()
            .map(back -> chainOf.get(back.from())[back.pair().left()])
            .collect(Collectors.toSet());
    for (int step = 0; step < likely.size(); step++) {
      for (ScoredPair pair : likely.get(step)) {
        int before = chainOf.get(step)[pair.left()];
        int after = chainOf.get(step + 1)[pair.right()];
        if (Collections.disjoint(returned, List.of(before, after))) {
          joining.join(before, after);
        }
      }
    }
    return new LikelyChains(chainOf, joining.chains());
  }

  private static List<int[]> chainOf(List<Integer> sizes, List<AlignmentChain> chains) {
    List<int[]> chainOf = sizes.stream().map(int[]::new).toList();
    for (int chain = 0; chain < chains.size(); chain++) {
      List<List<Integer>> parts = chains.get(chain).parts();
      for (int witness = 0; witness < parts.size(); witness++) {
        for (int text : parts.get(witness)) {
          chainOf.get(witness)[text] = chain;
        }
      }
    }
    return chainOf;
  }

  /** The rows, in no order. */
  List<AlignmentChain> rows() {
    return rows;
  }

  /** Whether both witnesses have texts of a row, and none of one chain. */
  boolean areLikely(int older, int newer, AlignmentMatch row) {
    return !row.isNew()
        && !row.isDropped()
        && Collections.disjoint(
            chains(older, row.left()).toList(), chains(newer, row.right()).toList());
  }

  private Stream<Integer> chains(int witness, List<Integer> texts) {
    return texts.stream().map(text -> chainOf.get(witness)[text]);
  }

  /** Chains that become one; no witness has texts of both. */
  private static final class Joining {

    private final List<AlignmentChain> chains;
    private final BitSet[] witnesses;
    private final int[] parents;

    Joining(List<AlignmentChain> chains) {
      this.chains = chains;
      this.parents = IntStream.range(0, chains.size()).toArray();
      this.witnesses = new BitSet[chains.size()];
      Arrays.setAll(witnesses, chain -> witnesses(chains.get(chain)));
    }

    private static BitSet witnesses(AlignmentChain chain) {
      BitSet witnesses = new BitSet();
      IntStream.range(0, chain.parts().size()).filter(chain::isIn).forEach(witnesses::set);
      return witnesses;
    }

    void join(int one, int other) {
      int a = root(one);
      int b = root(other);
      if (!witnesses[a].intersects(witnesses[b])) {
        parents[b] = a;
        witnesses[a].or(witnesses[b]);
      }
    }

    private int root(int chain) {
      int root = chain;
      while (parents[root] != root) {
        root = parents[root];
      }
      return root;
    }

    List<AlignmentChain> chains() {
      List<List<Integer>> members = new ArrayList<>();
      chains.forEach(chain -> members.add(new ArrayList<>()));
      for (int chain = 0; chain < parents.length; chain++) {
        members.get(root(chain)).add(chain);
      }
      return members.stream().filter(own -> !own.isEmpty()).map(this::together).toList();
    }

    private AlignmentChain together(List<Integer> members) {
      int size = chains.get(members.getFirst()).parts().size();
      return new AlignmentChain(
          IntStream.range(0, size)
              .mapToObj(
                  witness ->
                      members.stream()
                          .flatMap(chain -> chains.get(chain).parts().get(witness).stream())
                          .toList())
              .toList());
    }
  }
}
