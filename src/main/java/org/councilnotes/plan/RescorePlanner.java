package org.councilnotes.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.note.PassageKind;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.Any;
import org.councilnotes.query.QueryExpression.Most;
import org.councilnotes.query.QueryExpression.Numbered;
import org.councilnotes.query.QueryExpression.Word;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.TextPart;

/**
 * Plans the rescoring of the best matches: BM25 of the words in each part; words as printed;
 * adjacent words of the query that are adjacent in the text (sequential dependence model); and
 * steps by where a positive word is: in a paragraph, then in a heading, then on a cover, then only
 * in a heading above. Headings and covers are short, which BM25 rewards, but say little.
 *
 * @see <a href="https://doi.org/10.1145/1076034.1076115">Metzler and Croft 2005, A Markov random
 *     field model for term dependencies</a>
 * @param others plans without words whose scores count, too
 */
record RescorePlanner(WordPlanner texts, List<MatchPlan> others) {

  /** The score of one step. Four steps exceed the BM25 score of one or two words. */
  private static final float STEP = 7.5f;

  private static final float AS_PRINTED = 0.25f;
  private static final float OF_SUBJECT = 0.1f;
  private static final float NEIGHBOURS = 0.15f;
  private static final float NEAR = 0.07f;
  private static final int NEAR_WORDS = 6;
  private static final float ALL_TOGETHER = 0.5f;

  /** Most words of a query that may be one term. Longer queries are sentences. */
  private static final int LONGEST_TERM = 6;

  /** Most words of a query that are used for rescoring. */
  private static final int MOST_WORDS = 24;

  /**
   * The plan of a query; empty where it has no words.
   *
   * @param telling its clauses that count by their rarity
   */
  Optional<RescorePlan> of(QueryExpression query, List<QueryExpression> telling) {
    List<QueryExpression> leaves = ContextClauses.leaves(query);
    if (query instanceof Numbered || leaves.isEmpty()) {
      return Optional.empty();
    }
    MatchPlan.Parts refined = new MatchPlan.Parts();
    others.forEach(refined::may);
    addLeaves(refined, telling, !(query instanceof Any) && telling.size() > 1);
    if (CoverLineFilter.areWanted(query)) {
      telling.forEach(leaf -> addLeaf(refined, TextPart.COVER_LINE, leaf));
    }
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
   * The score of a passage of some kind for having a positive word in its own text.
   *
   * @return is added to its score
   */
  static float inText(PassageKind kind) {
    return STEP
        * switch (kind) {
          case COVER -> 1;
          case HEADING -> 2;
          default -> 4;
        };
  }

  /** Ranks the matches of a query without words by kind only. */
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

  /** Ranks passages with all words before others, where some words suffice. */
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

  /** A subject alone does not find a passage, so it weighs only beside what else must match. */
  private void addLeaves(
      MatchPlan.Parts refined, List<QueryExpression> leaves, boolean withSubject) {
    for (QueryExpression leaf : leaves) {
      for (TextPart part : TextPart.AROUND) {
        if (part != TextPart.SUBJECT || withSubject) {
          addLeaf(refined, part, leaf);
        }
      }
    }
  }

  private void addLeaf(MatchPlan.Parts refined, TextPart part, QueryExpression leaf) {
    add(refined, ContextClauses.in(part, leaf, texts), part.weight());
  }

  private void addWords(MatchPlan.Parts refined, List<String> words) {
    for (String word : words) {
      add(refined, texts.word(TextPart.SUBJECT, word), OF_SUBJECT);
    }
    for (int i = 1; i < words.size(); i++) {
      add(refined, texts.pair(TextPart.TEXT, words.get(i - 1), words.get(i), NEAR_WORDS), NEAR);
    }
  }

  /**
   * Adds adjacency and printed forms. In a question, form and order of words belong to the
   * sentence, not to the terms that are searched.
   */
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
