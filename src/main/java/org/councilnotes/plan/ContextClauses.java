package org.councilnotes.plan;

import java.util.List;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.Near;
import org.councilnotes.query.QueryExpression.Phrase;
import org.councilnotes.query.QueryExpression.Prefix;
import org.councilnotes.query.QueryExpression.Word;
import org.councilnotes.store.schema.TextPart;

/** The clauses of a query that may match in the texts around a passage. */
final class ContextClauses {

  private ContextClauses() {}

  static boolean isWords(QueryExpression query) {
    return query instanceof Word
        || query instanceof Phrase
        || query instanceof Near
        || query instanceof Prefix;
  }

  /** The positive leaves, in the order of the query. */
  static List<QueryExpression> leaves(QueryExpression query) {
    return query.wantedParts().filter(ContextClauses::isWords).toList();
  }

  /** A leaf, matched in one part of the passage. */
  static MatchPlan in(TextPart part, QueryExpression leaf, WordPlanner texts) {
    return switch (leaf) {
      case Word(var word) -> texts.word(part, word);
      case Phrase(var words) -> texts.phrase(part, words);
      case Near(var words, var distance) -> texts.near(part, words, distance);
      case Prefix(var letters) -> texts.prefix(part, letters);
      default -> throw new IllegalArgumentException("no words: " + leaf);
    };
  }
}
