package org.councilnotes.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.note.PassageKind;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.Most;
import org.councilnotes.query.QueryExpression.Numbered;
import org.councilnotes.query.QueryExpression.Word;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.TextPart;

/**
 * What is added to the score of the best few: words as printed; neighbours in the query that are
 * neighbours in the text, after the sequential dependence model; and steps from what has a wanted
 * word in a paragraph over what has it in a heading and on a cover to what stands under a heading
 * with it. Headings and covers are short, which BM25 rewards, and say little.
 *
 * @see <a href="https://doi.org/10.1145/1076034.1076115">Metzler and Croft 2005, A Markov random
 *     field model for term dependencies</a>
 */
final class RescorePlanner {

  /** Four steps of it are more than BM25 gives to a word or two. */
  private static final float STEP = 7.5f;

  private static final float AS_PRINTED = 0.25f;
  private static final float OF_SUBJECT = 0.1f;
  private static final float NEIGHBOURS = 0.15f;
  private static final float NEAR = 0.07f;
  private static final int NEAR_WORDS = 6;
  private static final float ALL_TOGETHER = 0.5f;

  /** A longer text is no term that somebody looks for. */
  private static final int LONGEST_TERM = 6;

  /** A question is told from others by its first words well enough. */
  private static final int MOST_WORDS = 24;

  private final WordPlanner texts;

  RescorePlanner(WordPlanner texts) {
    this.texts = texts;
  }

  /** Empty where there are no words to look at again. */
  Optional<RescorePlan> of(QueryExpression query) {
    List<QueryExpression> leaves = ContextClauses.leaves(query);
    if (query instanceof Numbered || leaves.isEmpty()) {
      return Optional.empty();
    }
    MatchPlan.Parts refined = new MatchPlan.Parts();
    List<String> words =
        leaves.stream()
            .filter(Word.class::isInstance)
            .map(leaf -> ((Word) leaf).word())
            .limit(MOST_WORDS)
            .toList();
    addWords(refined, words);
    if (query instanceof Most) {
      refined.may(step(everywhere(leaves), 2));
    } else {
      addTerms(refined, words);
    }
    return Optional.of(new RescorePlan(inText(leaves), refined.whole()));
  }

  /**
   * What a passage of some kind is worth where it has a wanted word in its own text.
   *
   * @return added to its score
   */
  static float inText(PassageKind kind) {
    return STEP
        * switch (kind) {
          case COVER -> 1;
          case HEADING -> 2;
          default -> 4;
        };
  }

  /**
   * The order of what is found without a word: by kind alone.
   *
   * @param matching what is found
   */
  static MatchPlan byKind(MatchPlan matching) {
    MatchPlan.Parts ranked = new MatchPlan.Parts().filter(matching);
    List<PassageKind> bodies =
        Arrays.stream(PassageKind.values()).filter(PassageKind::isBody).toList();
    return ranked
        .may(step(ofKind(bodies), 2))
        .may(step(ofKind(List.of(PassageKind.HEADING)), 1))
        .whole();
  }

  private static MatchPlan ofKind(List<PassageKind> kinds) {
    return new MatchPlan.OneOf(IndexFields.KIND, kinds.stream().map(PassageKind::key).toList());
  }

  private MatchPlan inText(List<QueryExpression> leaves) {
    MatchPlan.Parts some = new MatchPlan.Parts();
    leaves.forEach(leaf -> some.may(ContextClauses.in(TextPart.TEXT, leaf, texts)));
    return some.whole();
  }

  /** Where some words suffice, what has all of them comes before the rest. */
  private MatchPlan everywhere(List<QueryExpression> leaves) {
    MatchPlan.Parts all = new MatchPlan.Parts();
    for (QueryExpression leaf : leaves) {
      MatchPlan.Parts around = new MatchPlan.Parts();
      TextPart.AROUND.forEach(part -> around.may(ContextClauses.in(part, leaf, texts)));
      all.filter(around.whole());
    }
    return all.whole();
  }

  private static MatchPlan step(MatchPlan plan, int steps) {
    return new MatchPlan.Step(plan, steps * STEP);
  }

  private void addWords(MatchPlan.Parts refined, List<String> words) {
    for (String word : words) {
      add(refined, texts.word(TextPart.SUBJECT, word), OF_SUBJECT);
    }
    for (int i = 1; i < words.size(); i++) {
      add(refined, texts.pair(TextPart.TEXT, words.get(i - 1), words.get(i), NEAR_WORDS), NEAR);
    }
  }

  /** Of a question neither form nor order of words is the searcher's choice, but the sentence's. */
  private void addTerms(MatchPlan.Parts refined, List<String> words) {
    for (String word : words) {
      add(refined, texts.exactly(TextPart.TEXT, word), AS_PRINTED);
    }
    for (int i = 1; i < words.size(); i++) {
      add(refined, texts.pair(TextPart.TEXT, words.get(i - 1), words.get(i), 0), NEIGHBOURS);
    }
    if (words.size() > 1 && words.size() <= LONGEST_TERM) {
      String together = words.stream().collect(Collectors.joining(" "));
      add(refined, texts.phrase(TextPart.TEXT, together), ALL_TOGETHER);
    }
  }

  private static void add(MatchPlan.Parts refined, MatchPlan plan, float weight) {
    if (!plan.equals(MatchPlan.NOTHING)) {
      refined.may(new MatchPlan.Weighed(plan, weight));
    }
  }
}
