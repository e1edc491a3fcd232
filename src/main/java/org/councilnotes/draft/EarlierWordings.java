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
import org.councilnotes.note.text.SentenceBreaks;
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
   * Finds the earlier wordings in one world, in all versions and languages: of one sentence among
   * single sentences, of several among runs of sentences.
   *
   * @throws IllegalArgumentException where the text is longer than {@link
   *     SearchReader#LONGEST_COMPARABLE_TEXT}
   */
  public static EarlierWordings of(String text, SearchReader world) {
    String query = QuotableText.clean(text);
    return SentenceBreaks.of(query).size() > 1 ? ofRun(query, world) : ofOne(query, world);
  }

  private static EarlierWordings ofOne(String query, SearchReader world) {
    FormulationCollector formulations =
        new FormulationCollector(query, FormulationCollector.FLOOR_OF_SENTENCE);
    SimilarSentences.of(query, world).forEach(formulations::add);
    return new EarlierWordings(query, formulations.best(MOST));
  }

  private static EarlierWordings ofRun(String query, SearchReader world) {
    List<WordingCandidate> candidates = WordingCandidate.of(query, world);
    StemWeights stemWeights =
        new StemWeights(candidates.stream().flatMap(c -> c.sentences().stream()).toList());
    WordOverlapSimilarity likeness =
        new WordOverlapSimilarity(query, WordOverlapSimilarity.OF_SENTENCE, stemWeights);
    FormulationCollector formulations =
        new FormulationCollector(query, FormulationCollector.FLOOR_OF_RUN);
    candidates.forEach(candidate -> candidate.best(likeness).ifPresent(formulations::add));
    return new EarlierWordings(query, formulations.best(MOST));
  }

  /** Groups what was found by wording. */
  private static final class FormulationCollector {

    /** Lowest similarity of a run of sentences. Below it, texts share only common words. */
    static final double FLOOR_OF_RUN = 0.3;

    /** The same for a single sentence, of which few words are common to many others. */
    static final double FLOOR_OF_SENTENCE = 0.2;

    /** Highest similarity of other words: they are never the same. */
    private static final double MOST_OF_OTHERS = 0.99;

    private static final Comparator<Formulation> BEST_FIRST =
        Comparator.comparing((Formulation f) -> Math.round(f.score() * 100))
            .reversed()
            .thenComparing(Formulation::lastUse, WordingUse.NEWEST_FIRST);

    /** The key of a wording. The same words, deleted in a passage, are another wording. */
    private record Key(String words, TextStatus standing) {}

    private final String query;
    private final double floor;
    private final Map<Key, List<SimilarUse>> found = new LinkedHashMap<>();

    FormulationCollector(String query, double floor) {
      this.query = query;
      this.floor = floor;
    }

    /** Adds a match; drops it below the minimum similarity. */
    void add(SimilarUse one) {
      if (one.score() >= floor) {
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
          isSame ? 1 : Math.min(MOST_OF_OTHERS, best(group)),
          isSame ? Relation.SAME : Relation.CHANGED,
          last.standing(),
          sorted.stream().map(SimilarUse::use).toList(),
          WordEdits.between(last.text(), query));
    }

    private static double best(List<SimilarUse> group) {
      return group.stream().mapToDouble(SimilarUse::score).max().orElse(0);
    }
  }
}
