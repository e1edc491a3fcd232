package org.councilnotes.query;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.QueryScanner.Token;

/** Finds the single words among the tokens of a query that a result must have by themselves. */
final class PlainWords {

  private PlainWords() {}

  /** Their ranges, in the order of the text. */
  static List<TextRange> in(List<Token> tokens) {
    List<TextRange> words = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i)) {
        case Token.Open _ -> depth++;
        case Token.Close _ -> depth--;
        case Token.Clause(QueryExpression.Word _, var unwanted, var range) -> {
          if (depth == 0 && !unwanted && !isAlternative(tokens, i)) {
            words.add(range);
          }
        }
        case Token.Clause _, Token.OrToken _ -> {}
      }
    }
    return words;
  }

  private static boolean isAlternative(List<Token> tokens, int at) {
    return (at > 0 && tokens.get(at - 1) instanceof Token.OrToken)
        || (at + 1 < tokens.size() && tokens.get(at + 1) instanceof Token.OrToken);
  }
}
