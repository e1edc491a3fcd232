package org.councilnotes.collate.align;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The alignment of two witnesses: the first three of the five steps of the Gothenburg model of
 * collation (Joint Expert Meeting of COST Action 32 and Interedition, Gothenburg 2009). Tokenise
 * and normalise: {@code TokenBoundaries}, {@code NormalizedWording}. Align: {@link
 * SectionAlignment}, {@link PassageAlignment}, {@link SplitDetection}, {@link ParatextAlignment},
 * {@link BlankedPassages}, {@link LikelyCounterparts}, {@link SamePoints}. The other steps, analyse
 * and show, are done by {@code PairAnalysis}, {@code SectionChains.SectionAnalysis} and {@code
 * TableRowOrder}.
 *
 * @param matches each passage of either side is in exactly one
 * @param likely likely counterparts among passages that are new or dropped by the matches
 * @param samePoints guesses among the others of these: passages that seem to make the same point in
 *     other words
 */
public record PairwiseAlignment(
    SectionAlignment sections,
    List<AlignmentMatch> matches,
    List<ScoredPair> likely,
    List<ScoredPair> samePoints) {

  public PairwiseAlignment {
    matches = List.copyOf(matches);
    likely = List.copyOf(likely);
    samePoints = List.copyOf(samePoints);
  }

  public static PairwiseAlignment of(WitnessBody left, WitnessBody right) {
    FeatureWeights lexicon = new FeatureWeights(left.wordings(), right.wordings());
    Map<Boolean, List<ScoredPair>> candidates =
        CandidatePairs.of(lexicon).stream()
            .collect(
                Collectors.partitioningBy(
                    pair -> left.isParatext(pair.left()) || right.isParatext(pair.right())));
    List<ScoredPair> ofText = candidates.get(false);
    SectionAlignment sections = new SectionAlignment(left, right, ofText);
    PassageAlignment passages = new PassageAlignment(left, right, lexicon, sections);
    List<AlignmentMatch> matches =
        BlankedPassages.filled(
            passages.matches(/* candidates= */ ofText, /* ofParatexts= */ candidates.get(true)),
            left,
            right);
    List<ScoredPair> likely = passages.likely(ofText, matches);
    return new PairwiseAlignment(sections, matches, likely, passages.samePoints(matches, likely));
  }
}
