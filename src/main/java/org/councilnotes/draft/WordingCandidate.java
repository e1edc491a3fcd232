package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.draft.Formulation.TextStatus;
import org.councilnotes.draft.WordOverlapSimilarity.Stretch;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;

/**
 * A passage that may contain an earlier wording.
 *
 * @param standing its text without deleted words
 * @param former its text before deletions; empty where it has none
 */
record WordingCandidate(SearchHit hit, Version standing, Optional<Version> former) {

  private static final int MOST = 100;
  private static final int MOST_DELETED = 30;

  /** A version of the passage's text. */
  private record Version(QuotableText text, List<StemmedSentence> sentences) {

    static Version of(QuotableText text) {
      return new Version(text, StemmedSentence.in(text.text()));
    }
  }

  /**
   * A stretch that is similar to the query.
   *
   * @param text of the stretch
   */
  record SimilarUse(WordingUse use, String text, double score, TextStatus standing) {}

  /** The passages to compare with the query, each once. */
  static List<WordingCandidate> of(String query, SearchReader world) {
    Map<String, WordingCandidate> candidates = new LinkedHashMap<>();
    Stream.concat(
            world.similar(query, WordScope.STANDING, MOST).stream(),
            world.similar(query, WordScope.DELETED, MOST_DELETED).stream())
        .forEach(hit -> candidates.computeIfAbsent(hit.passage().id(), id -> of(hit)));
    return new ArrayList<>(candidates.values());
  }

  private static WordingCandidate of(SearchHit hit) {
    Passage passage = hit.passage();
    Optional<Version> former =
        passage.deletions().findAny().map(d -> Version.of(QuotableText.former(passage)));
    return new WordingCandidate(hit, Version.of(QuotableText.standing(passage)), former);
  }

  /** The sentences of its text without deleted words. */
  List<StemmedSentence> sentences() {
    return standing.sentences();
  }

  /**
   * Its most similar stretch. Deleted words are used only where they are more similar than the text
   * that stands.
   */
  Optional<SimilarUse> best(WordOverlapSimilarity likeness) {
    Optional<SimilarUse> stands = best(standing, TextStatus.STANDING, likeness);
    Optional<SimilarUse> deleted =
        former
            .flatMap(version -> best(version, TextStatus.DELETED, likeness))
            .filter(found -> hit.passage().deletions().anyMatch(found.use().range()::overlaps));
    double score = stands.map(SimilarUse::score).orElse(0.0);
    return deleted.filter(found -> found.score() > score).or(() -> stands);
  }

  private Optional<SimilarUse> best(
      Version version, TextStatus standing, WordOverlapSimilarity likeness) {
    return likeness.best(version.sentences()).map(stretch -> found(stretch, version, standing));
  }

  private SimilarUse found(Stretch stretch, Version version, TextStatus standing) {
    TextRange range = version.text().place(stretch.range());
    WordingUse use = new WordingUse(hit.passage(), hit.note(), hit.section(), range);
    return new SimilarUse(
        use, stretch.range().of(version.text().text()), stretch.score(), standing);
  }
}
