package org.councilnotes.collate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.collate.align.AlignmentMatch;

/**
 * Joins the matches of neighbouring witnesses to chains: texts that became each other, directly or
 * through others, are one chain. Every text is in exactly one.
 */
final class ChainBuilder {

  /** Where the texts of each witness begin in one numbering of all. */
  private final int[] starts;

  private final int[] parents;

  private ChainBuilder(List<Integer> sizes) {
    starts = new int[sizes.size() + 1];
    for (int witness = 0; witness < sizes.size(); witness++) {
      starts[witness + 1] = starts[witness] + sizes.get(witness);
    }
    parents = new int[starts[sizes.size()]];
    for (int text = 0; text < parents.length; text++) {
      parents[text] = text;
    }
  }

  /**
   * The chains, by their first text.
   *
   * @param sizes how many texts each witness has
   * @param steps matches of each pair of neighbouring witnesses
   * @param returns texts that came back after a gap
   */
  static List<AlignmentChain> of(
      List<Integer> sizes, List<List<AlignmentMatch>> steps, List<ReturnedText> returns) {
    ChainBuilder chains = new ChainBuilder(sizes);
    for (int step = 0; step < steps.size(); step++) {
      for (AlignmentMatch match : steps.get(step)) {
        chains.join(match, step);
      }
    }
    for (ReturnedText back : returns) {
      chains.join(
          chains.starts[back.from()] + back.pair().left(),
          chains.starts[back.to()] + back.pair().right());
    }
    return chains.chains();
  }

  private void join(AlignmentMatch match, int witness) {
    for (int left : match.left()) {
      for (int right : match.right()) {
        join(starts[witness] + left, starts[witness + 1] + right);
      }
    }
  }

  private void join(int a, int b) {
    int one = root(a);
    int other = root(b);
    parents[Math.max(one, other)] = Math.min(one, other);
  }

  private int root(int text) {
    int root = text;
    while (parents[root] != root) {
      root = parents[root];
    }
    for (int t = text; t != root; ) {
      int next = parents[t];
      parents[t] = root;
      t = next;
    }
    return root;
  }

  private List<AlignmentChain> chains() {
    Map<Integer, List<List<Integer>>> parts = new LinkedHashMap<>();
    for (int witness = 0; witness < starts.length - 1; witness++) {
      for (int text = starts[witness]; text < starts[witness + 1]; text++) {
        parts.computeIfAbsent(root(text), root -> empty()).get(witness).add(text - starts[witness]);
      }
    }
    return parts.values().stream().map(AlignmentChain::new).toList();
  }

  private List<List<Integer>> empty() {
    List<List<Integer>> none = new ArrayList<>();
    for (int witness = 0; witness < starts.length - 1; witness++) {
      none.add(new ArrayList<>());
    }
    return none;
  }
}
