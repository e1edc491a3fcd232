package org.councilnotes.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.series.Row.Cell;

/**
 * All witnesses with what aligning found: the ground on which any two of them can be compared.
 *
 * @param chains in the order of the table; each text of each witness is in exactly one
 */
record Collected(List<Body> bodies, Outlines outlines, List<Chain> chains) {

  Collected {
    bodies = List.copyOf(bodies);
    chains = List.copyOf(chains);
  }

  /** Aligns each witness with the next, and what is new there with what had ended before. */
  static Collected of(List<Body> bodies) {
    List<Collation> collations =
        IntStream.range(1, bodies.size())
            .mapToObj(next -> Collation.of(bodies.get(next - 1), bodies.get(next)))
            .toList();
    Outlines outlines = new Outlines(bodies, collations.stream().map(Collation::sections).toList());
    List<List<Match>> matches = collations.stream().map(Collation::matches).toList();
    List<Chain> chains =
        Chains.of(bodies.stream().map(Body::size).toList(), matches, Returns.of(bodies, matches));
    return new Collected(bodies, outlines, TableOrder.of(chains, bodies.size(), outlines::opened));
  }

  /** One for each chain. */
  List<Optional<Cell>> cells(int witness) {
    Body body = bodies.get(witness);
    return chains.stream()
        .map(chain -> chain.parts().get(witness))
        .map(
            parts ->
                parts.isEmpty()
                    ? Optional.<Cell>empty()
                    : Optional.of(Cell.of(parts.stream().map(body.passages()::get).toList())))
        .toList();
  }

  /** For each text of a witness the position of its chain. */
  List<Integer> rowsOf(int witness) {
    List<Integer> rows = new ArrayList<>(Collections.nCopies(bodies.get(witness).size(), 0));
    for (int row = 0; row < chains.size(); row++) {
      for (int text : chains.get(row).parts().get(witness)) {
        rows.set(text, row);
      }
    }
    return rows;
  }

  /** How long the shorter text of a pair is, in code units. */
  long length(int older, int newer, Pair pair) {
    return Math.min(
        bodies.get(older).passages().get(pair.left()).text().length(),
        bodies.get(newer).passages().get(pair.right()).text().length());
  }
}
