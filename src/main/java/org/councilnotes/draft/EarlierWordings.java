package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.Formulation.Relation;
import org.councilnotes.draft.Formulation.TextStatus;
import org.councilnotes.draft.WordingCandidate.SimilarUse;
import org.councilnotes.store.SearchReader;

/**
 * The earlier wordings of one or a few sentences: formulations in passages with the same or nearly
 * the same words.
 *
 * @param query the normalised text of the sentences
 * @param formulations the most similar first; equally similar ones by last use, newest first; empty
 *     where none is similar enough
 */
public record EarlierWordings(String query, List<Formulation> formulations) {

  private static final int MOST = 20;

  public EarlierWordings {
    formulations = List.copyOf(formulations);
  }

  /**
   * Finds the earlier wordings in one world, in all versions and languages.
   *
   * @throws IllegalArgumentException where the text is longer than {@link
   *     SearchReader#LONGEST_TEXT}
   */
  public static EarlierWordings of(String sentence, SearchReader world) {
    String query = QuotableText.clean(sentence);
    List<WordingCandidate> candidates = WordingCandidate.of(query, world);
    StemWeights stemWeights =
        new StemWeights(candidates.stream().flatMap(c -> c.sentences().stream()).toList());
    WordOverlapSimilarity likeness =
        new WordOverlapSimilarity(query, WordOverlapSimilarity.OF_SENTENCE, stemWeights);
    FormulationCollector formulations = new FormulationCollector(query);
    candidates.forEach(candidate -> candidate.best(likeness).ifPresent(formulations::add));
    return new EarlierWordings(query, formulations.best(MOST));
  }

  /** Groups what was found by wording. */
  private static final class FormulationCollector {

    /** Lowest similarity of a formulation. Below it, texts share only common words. */
    static final double FLOOR = 0.3;

    private static final Comparator<Formulation> BEST_FIRST =
        Comparator.comparing((Formulation f) -> Math.round(f.score() * 100))
            .reversed()
            .thenComparing(Formulation::lastUse, WordingUse.NEWEST_FIRST);

    /** The key of a wording. The same words, deleted in a passage, are another wording. */
    private record Key(String words, TextStatus standing) {}

    private final String query;
    private final Map<Key, List<SimilarUse>> found = new LinkedHashMap<>();

    FormulationCollector(String query) {
      this.query = query;
    }

    /** Adds a match; drops it below the minimum similarity. */
    void add(SimilarUse one) {
      if (one.score() >= FLOOR) {
        Key key = new Key(NormalizedWording.of(one.text()).key(), one.standing());
        found.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
      }
    }

    List<Formulation> best(int most) {
      String words = NormalizedWording.of(query).key();
      return found.entrySet().stream()
          .map(group -> formulation(group.getValue(), group.getKey().words().equals(words)))
          .sorted(BEST_FIRST)
          .limit(most)
          .toList();
    }

    private Formulation formulation(List<SimilarUse> group, boolean isSame) {
      List<SimilarUse> sorted =
          group.stream()
              .sorted(Comparator.comparing(SimilarUse::use, WordingUse.NEWEST_FIRST))
              .toList();
      SimilarUse last = sorted.getFirst();
      return new Formulation(
          last.text(),
          isSame ? 1 : group.stream().mapToDouble(SimilarUse::score).max().orElse(0),
          isSame ? Relation.SAME : Relation.CHANGED,
          last.standing(),
          sorted.stream().map(SimilarUse::use).toList(),
          WordEdits.between(last.text(), query));
    }
  }
}
