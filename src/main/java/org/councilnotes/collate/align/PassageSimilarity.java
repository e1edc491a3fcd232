package org.councilnotes.collate.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.collate.token.NormalizedWording;

/**
 * How likely a passage became another one, by their common words and two further signs. Where two
 * passages begin alike, as few others do, one likely succeeds the other, since reports are edited
 * from last year's. A passage that occurs whole in a longer one was merged into it, however small
 * its share.
 */
final class PassageSimilarity {

  /** So many first words are looked up, to know how many texts begin so. */
  private static final int FIRST_WORDS = 4;

  /** A common beginning of so many words tells all it can. */
  private static final double LONG_OPENING = 8;

  private static final double TRUST_IN_OPENING = 0.4;

  private static final double TRUST_IN_CONTAINMENT = 0.55;

  /** Less of a text than this may stand in another without being of it. */
  private static final double MOSTLY = 0.6;

  /** Fewer words are found in a longer text by chance. */
  private static final int WORDS_OF_A_PART = 8;

  private final FeatureWeights lexicon;
  private final WitnessBody left;
  private final WitnessBody right;
  private final Map<List<String>, int[]> openings = new HashMap<>();

  PassageSimilarity(WitnessBody left, WitnessBody right, FeatureWeights lexicon) {
    this.left = left;
    this.right = right;
    this.lexicon = lexicon;
    count(left, 0);
    count(right, 1);
  }

  private void count(WitnessBody body, int side) {
    for (NormalizedWording normalizedWording : body.wordings()) {
      if (normalizedWording.words().size() >= FIRST_WORDS) {
        openings.computeIfAbsent(first(normalizedWording), o -> new int[2])[side]++;
      }
    }
  }

  private static List<String> first(NormalizedWording normalizedWording) {
    return normalizedWording.words().subList(0, FIRST_WORDS);
  }

  /**
   * The pair with its score, from 0 for nothing in common to 1 for the same words, given its
   * likeness.
   */
  ScoredPair of(ScoredPair liked) {
    FeatureVector a = lexicon.left().get(liked.left());
    FeatureVector b = lexicon.right().get(liked.right());
    double opening =
        opening(left.wordings().get(liked.left()), right.wordings().get(liked.right()));
    double alike = Math.max(liked.score(), contained(a, b, liked.score()));
    return liked.withScore(1 - (1 - alike) * (1 - opening));
  }

  private double contained(FeatureVector a, FeatureVector b, double likeness) {
    if (Math.min(a.words(), b.words()) < WORDS_OF_A_PART) {
      return 0;
    }
    double common = likeness * (lexicon.weight(a) + lexicon.weight(b)) / 2;
    double share = common / Math.min(lexicon.weight(a), lexicon.weight(b));
    return share < MOSTLY ? 0 : TRUST_IN_CONTAINMENT * share;
  }

  private double opening(NormalizedWording a, NormalizedWording b) {
    int same = 0;
    int shorter = Math.min(a.words().size(), b.words().size());
    while (same < shorter && a.words().get(same).equals(b.words().get(same))) {
      same++;
    }
    if (same < FIRST_WORDS) {
      return 0;
    }
    double share = same == shorter ? 1 : Math.min(1, same / LONG_OPENING);
    return TRUST_IN_OPENING * share * rarity(first(a));
  }

  /** 1 where one text of either side begins so, 0 where all do. */
  private double rarity(List<String> opening) {
    int[] counts = openings.getOrDefault(opening, new int[] {1, 1});
    double texts = Math.max(left.size(), right.size());
    double all = Math.log(1 + texts);
    double with = Math.log(1 + texts / Math.max(counts[0], counts[1]));
    return texts < 2 ? 1 : Math.max(0, (with - Math.log(2)) / (all - Math.log(2)));
  }
}
