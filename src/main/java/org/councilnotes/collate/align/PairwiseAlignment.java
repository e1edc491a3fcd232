package org.councilnotes.collate.align;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The alignment of two witnesses: the first three of the five steps of the Gothenburg model of
 * collation (Joint Expert Meeting of COST Action 32 and Interedition, Gothenburg 2009). Tokenise
 * and normalise: {@code TokenBoundaries}, {@code NormalizedWording}. Align: {@link
 * SectionAlignment}, {@link PassageAlignment}, {@link SplitDetection}, {@link ParatextAlignment},
 * {@link BlankedPassages}. The other steps, analyse and show, are done by {@code PairAnalysis},
 * {@code SectionChains.SectionAnalysis} and {@code TableRowOrder}.
 *
 * @param matches each passage of either side is in exactly one
 */
public record PairwiseAlignment(SectionAlignment sections, List<AlignmentMatch> matches) {

  public PairwiseAlignment {
    matches = List.copyOf(matches);
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
    List<AlignmentMatch> matches =
        new PassageAlignment(left, right, lexicon, sections)
            .matches(/* candidates= */ ofText, /* ofParatexts= */ candidates.get(true));
    return new PairwiseAlignment(sections, BlankedPassages.filled(matches, left, right));
  }
}
