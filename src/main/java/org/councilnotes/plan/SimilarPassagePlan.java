package org.councilnotes.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.analysis.QueryTerms;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.schema.TextPart;

/**
 * Plans the search for the passages most similar to a text: BM25 over its rarest words, each in its
 * best form. A passage that contains the text literally ranks before all others.
 */
public final class SimilarPassagePlan {

  /** Most words that are searched, so that a pasted page costs no more than a long sentence. */
  private static final int MOST_WORDS = 60;

  /** One of so many words must be shared. A paraphrase keeps about half of them. */
  private static final int WORDS_FOR_ONE = 4;

  /**
   * Most shared words that are required: a passage may contain only one sentence of a pasted page.
   */
  private static final int ENOUGH = 3;

  /** Score of a literal match, higher than the BM25 score of all words together. */
  private static final float WORD_FOR_WORD = 10_000;

  private final CorpusStatistics held;
  private final QueryTerms terms;
  private final TextPart part;

  private SimilarPassagePlan(CorpusStatistics held, QueryTerms terms, TextPart part) {
    this.held = held;
    this.terms = terms;
    this.part = part;
  }

  /**
   * The plan for a text; empty where no passage has any of its words.
   *
   * @param terms analyses words to terms of that world
   */
  public static Optional<MatchPlan> of(
      String text, WordScope words, CorpusStatistics held, QueryTerms terms) {
    List<MatchPlan> some =
        parts(words).stream()
            .flatMap(part -> new SimilarPassagePlan(held, terms, part).of(text).stream())
            .toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(MatchPlan.any(some));
  }

  private static List<TextPart> parts(WordScope words) {
    return switch (words) {
      case STANDING -> List.of(TextPart.TEXT);
      case QUOTABLE -> List.of(TextPart.TEXT, TextPart.COVER_LINE);
      case DELETED -> List.of(TextPart.DELETED);
    };
  }

  /**
   * A word of the text that occurs in some passage.
   *
   * @param forms its indexed forms: as printed, and the stem of each language; never empty
   * @param passages number of passages with its rarest form
   */
  private record IndexedWord(List<String> forms, int passages) {}

  private Optional<MatchPlan> of(String text) {
    List<IndexedWord> rarest =
        known(text).stream()
            .sorted(Comparator.comparingInt(IndexedWord::passages))
            .limit(MOST_WORDS)
            .toList();
    return rarest.isEmpty() ? Optional.empty() : Optional.of(either(text, rarest));
  }

  private MatchPlan either(String text, List<IndexedWord> words) {
    MatchPlan phrase = new WordPlanner(terms, held).phrase(part, text);
    return new MatchPlan.Parts()
        .may(new MatchPlan.Step(phrase, WORD_FOR_WORD))
        .may(shared(words))
        .whole();
  }

  private MatchPlan shared(List<IndexedWord> words) {
    MatchPlan.Parts shared = new MatchPlan.Parts();
    words.forEach(word -> shared.may(new MatchPlan.Forms(part, word.forms())));
    return shared.atLeast(Math.clamp(words.size() / WORDS_FOR_ONE, 1, ENOUGH));
  }

  /** The known words, each once, in the order of the text. */
  private List<IndexedWord> known(String text) {
    List<IndexedWord> known = new ArrayList<>();
    for (Set<String> forms : new LinkedHashSet<>(terms.forms(text))) {
      List<String> own = new ArrayList<>();
      int passages = Integer.MAX_VALUE;
      for (String form : forms) {
        int holding = held.passages(part, form);
        if (holding > 0) {
          own.add(form);
          passages = Math.min(passages, holding);
        }
      }
      if (!own.isEmpty()) {
        known.add(new IndexedWord(own, passages));
      }
    }
    return known;
  }
}
