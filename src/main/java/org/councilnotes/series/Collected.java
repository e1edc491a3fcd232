package org.councilnotes.series;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.series.Row.Cell;

/**
 * All witnesses with what aligning found: the ground on which any two of them can be compared.
 *
 * @param matches of each pair of neighbouring witnesses
 * @param returns of texts after a gap
 * @param chains in the order of the table; each text of each witness is in exactly one
 */
record Collected(
    List<Body> bodies,
    Outlines outlines,
    List<List<Match>> matches,
    List<Return> returns,
    List<Chain> chains) {

  Collected {
    bodies = List.copyOf(bodies);
    matches = List.copyOf(matches);
    returns = List.copyOf(returns);
    chains = List.copyOf(chains);
  }

  /** Aligns each witness with the next, and what is new there with what had ended before. */
  static Collected of(List<Body> bodies) {
    List<Collation> collations =
        IntStream.range(1, bodies.size())
            .mapToObj(next -> Collation.of(bodies.get(next - 1), bodies.get(next)))
            .toList();
    Outlines outlines = new Outlines(bodies, collations);
    List<List<Match>> matches = collations.stream().map(Collation::matches).toList();
    List<Return> returns = Returns.of(bodies, matches);
    List<Chain> chains = Chains.of(bodies.stream().map(Body::size).toList(), matches, returns);
    return new Collected(
        bodies, outlines, matches, returns, TableOrder.of(chains, bodies.size(), outlines::opened));
  }

  /** One for each chain. */
  List<Optional<Cell>> cells(int witness) {
    Body body = bodies.get(witness);
    return chains.stream()
        .map(chain -> chain.parts().get(witness))
        .map(parts -> parts.isEmpty() ? Optional.<Cell>empty() : Optional.of(body.cell(parts)))
        .toList();
  }

  /** The chains as matches of two witnesses; without those that both lack. */
  List<Match> chainsBetween(int older, int newer) {
    return chains.stream()
        .filter(chain -> chain.isIn(older) || chain.isIn(newer))
        .map(chain -> new Match(chain.parts().get(older), chain.parts().get(newer)))
        .toList();
  }
}
