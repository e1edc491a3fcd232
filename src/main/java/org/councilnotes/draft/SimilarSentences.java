package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.draft.Formulation.TextStatus;
import org.councilnotes.draft.SentenceIndex.SharedWords;
import org.councilnotes.draft.SentenceTerms.Term;
import org.councilnotes.draft.WordingCandidate.SimilarUse;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;

/** Finds the sentences of the archive that are most like one. */
final class SimilarSentences {

  private static final int MOST = 100;
  private static final int MOST_DELETED = 30;

  /** Sentences that are scored word by word. */
  private static final int MOST_SENTENCES = 200;

  /** Hits that tell the language of a text. */
  private static final int TELLING = 20;

  /** β² of the similarity: the sentence may have words that a half-remembered one lacks. */
  private static final double BETA_SQUARED = 3;

  /** Likeness of an edited form: from here on the order of the words counts, too. */
  private static final double EDITED = 0.5;

  private static final String USUAL_LANGUAGE = "en";

  private SimilarSentences() {}

  /** The sentences, each with its similarity, most similar first. */
  static List<SimilarUse> of(String query, SearchReader world) {
    List<SearchHit> standing = world.similar(query, WordScope.STANDING, MOST);
    String language = language(standing);
    SentenceTerms terms = SentenceTerms.of(ExactWording.withoutLabel(query), language);
    SentencePool pool = new SentencePool(language);
    pool.addHits(standing);
    String others = equivalents(terms, language);
    if (!others.isBlank()) {
      pool.addHits(world.similar(others, WordScope.STANDING, MOST));
    }
    pool.addHits(world.similar(query, WordScope.DELETED, MOST_DELETED));
    SentenceIndex index = pool.indexWithDeleted();
    List<SimilarUse> found =
        index.nearest(terms, BETA_SQUARED, MOST_SENTENCES).stream()
            .map(one -> use(one, index, terms))
            .sorted(Comparator.comparing(SimilarUse::score).reversed())
            .toList();
    return withoutNeedlessDeletions(found);
  }

  private static SimilarUse use(SharedWords one, SentenceIndex index, SentenceTerms terms) {
    ArchiveSentence sentence = one.sentence();
    double likeness = index.editBetween(sentence.terms(), terms).likeness();
    double score = likeness >= EDITED ? Math.max(likeness, one.score()) : one.score();
    return new SimilarUse(sentence.use(), sentence.text(), score, sentence.standing());
  }

  /** The language of most of the first hits. */
  private static String language(List<SearchHit> hits) {
    return hits.stream()
        .limit(TELLING)
        .collect(
            Collectors.groupingBy(
                hit -> hit.note().naming().language(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(USUAL_LANGUAGE);
  }

  /** The words of a text with those that may stand for them; empty where there are none. */
  private static String equivalents(SentenceTerms terms, String language) {
    WordEquivalents known = WordEquivalents.of(language);
    List<String> words = new ArrayList<>();
    boolean isAny = false;
    for (Term term : terms.terms()) {
      Set<String> others = known.wordsFor(term.stem());
      isAny |= !others.isEmpty();
      if (term.kind() != TermKind.STOP_WORD) {
        Stream.concat(Stream.of(term.form()), others.stream()).forEach(words::add);
      }
    }
    String text = isAny ? String.join(" ", words) : "";
    return text.length() > SearchReader.LONGEST_COMPARABLE_TEXT ? "" : text;
  }

  /** Deleted words are used only where they are more similar than what stands in the passage. */
  private static List<SimilarUse> withoutNeedlessDeletions(List<SimilarUse> found) {
    Map<String, Double> standing = new HashMap<>();
    found.stream()
        .filter(one -> one.standing() == TextStatus.STANDING)
        .forEach(one -> standing.merge(one.use().passage().id(), one.score(), Math::max));
    return found.stream()
        .filter(
            one ->
                one.standing() == TextStatus.STANDING
                    || one.score() > standing.getOrDefault(one.use().passage().id(), 0.0))
        .toList();
  }
}
