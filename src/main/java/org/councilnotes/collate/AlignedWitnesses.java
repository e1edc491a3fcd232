package org.councilnotes.collate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.align.AlignmentMatch;
import org.councilnotes.collate.align.PairwiseAlignment;
import org.councilnotes.collate.align.ScoredPair;
import org.councilnotes.collate.align.WitnessBody;
import org.councilnotes.collate.table.AlignmentRow.Cell;

/**
 * All witnesses with their pairwise alignments, joined to chains: the basis on which any two of
 * them are compared.
 *
 * @param matches of each pair of neighbouring witnesses
 * @param returns of texts after a gap
 * @param chains in the order of the table; each text of each witness is in exactly one
 * @param likely the chains joined by likely counterparts
 * @param rows these, in the order of the table
 * @param samePoints of each pair of neighbouring witnesses: texts that seem to make the same point
 *     in other words
 */
public record AlignedWitnesses(
    List<WitnessBody> bodies,
    SectionChains outlines,
    List<List<AlignmentMatch>> matches,
    List<ReturnedText> returns,
    List<AlignmentChain> chains,
    LikelyChains likely,
    List<AlignmentChain> rows,
    List<List<ScoredPair>> samePoints) {

  public AlignedWitnesses {
    bodies = List.copyOf(bodies);
    matches = List.copyOf(matches);
    returns = List.copyOf(returns);
    chains = List.copyOf(chains);
    rows = List.copyOf(rows);
    samePoints = List.copyOf(samePoints);
  }

  /**
   * Aligns each witness with the next, and texts that are new in a witness with texts that had
   * ended before.
   */
  static AlignedWitnesses of(List<WitnessBody> bodies) {
    List<PairwiseAlignment> collations =
        IntStream.range(1, bodies.size())
            .mapToObj(next -> PairwiseAlignment.of(bodies.get(next - 1), bodies.get(next)))
            .toList();
    SectionChains outlines = new SectionChains(bodies, collations);
    List<List<AlignmentMatch>> matches =
        collations.stream().map(PairwiseAlignment::matches).toList();
    List<ReturnedText> returns = ReturnDetection.of(bodies, matches);
    List<Integer> sizes = bodies.stream().map(WitnessBody::size).toList();
    List<AlignmentChain> chains =
        TableRowOrder.of(ChainBuilder.of(sizes, matches, returns), bodies.size(), outlines::opened);
    List<List<ScoredPair>> pairs = collations.stream().map(PairwiseAlignment::likely).toList();
    LikelyChains likely = LikelyChains.of(sizes, chains, pairs, returns);
    List<AlignmentChain> rows =
        likely.rows().size() == chains.size()
            ? chains
            : TableRowOrder.of(likely.rows(), bodies.size(), outlines::opened);
    List<List<ScoredPair>> samePoints =
        collations.stream().map(PairwiseAlignment::samePoints).toList();
    return new AlignedWitnesses(
        bodies, outlines, matches, returns, chains, likely, rows, samePoints);
  }

  /** The cell of each row in a witness. */
  List<Optional<Cell>> cells(int witness) {
    WitnessBody body = bodies.get(witness);
    return rows.stream()
        .map(row -> row.parts().get(witness))
        .map(parts -> parts.isEmpty() ? Optional.<Cell>empty() : Optional.of(body.cell(parts)))
        .toList();
  }

  /** A text of the next witness that seems to make the point of one that ends, in other words. */
  public Optional<Cell> samePointAfter(int witness, int text) {
    return witness < samePoints.size()
        ? samePoints.get(witness).stream()
            .filter(pair -> pair.left() == text)
            .findFirst()
            .map(pair -> bodies.get(witness + 1).cell(List.of(pair.right())))
        : Optional.empty();
  }

  /** A text that ended in the witness before, of which one seems to make the point. */
  public Optional<Cell> samePointBefore(int witness, int text) {
    return witness > 0
        ? samePoints.get(witness - 1).stream()
            .filter(pair -> pair.right() == text)
            .findFirst()
            .map(pair -> bodies.get(witness - 1).cell(List.of(pair.left())))
        : Optional.empty();
  }

  /** The chains as matches of two witnesses, without those that both lack. */
  List<AlignmentMatch> chainsBetween(int older, int newer) {
    return chains.stream()
        .filter(chain -> chain.isIn(older) || chain.isIn(newer))
        .map(chain -> chain.between(older, newer))
        .toList();
  }
}
