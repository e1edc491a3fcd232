package org.councilnotes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextRange;

/** Splits a text into the tokens of the query language. */
final class QueryScanner {

  /** As far apart as words can be and still belong together. */
  private static final int FARTHEST = 100;

  /** With fewer letters, most words begin so. */
  private static final int SHORTEST_PREFIX = 2;

  private final QueryCharStream text;
  private final QueryFields fields;
  private final List<Token> tokens = new ArrayList<>();

  QueryScanner(QueryCharStream text, QueryFields fields) {
    this.text = text;
    this.fields = fields;
  }

  List<Token> tokens() throws QuerySyntaxException {
    while (!text.isAtEnd()) {
      boolean unwanted = text.takeBefore('-');
      if (text.take('(')) {
        tokens.add(new Token.Open(unwanted));
      } else if (text.take(')')) {
        tokens.add(new Token.Close());
      } else {
        int start = text.position();
        Optional<QueryExpression> clause = clause(unwanted);
        TextRange range = new TextRange(start, text.position());
        clause.ifPresent(query -> tokens.add(new Token.Clause(query, unwanted, range)));
      }
    }
    return tokens;
  }

  private Optional<QueryExpression> clause(boolean unwanted) throws QuerySyntaxException {
    Optional<DocumentNumber> number = text.takeNumber();
    if (number.isPresent()) {
      return Optional.of(new QueryExpression.Numbered(number.get()));
    }
    if (text.is('"')) {
      return phrase();
    }
    String field = text.fieldAhead();
    if (fields.has(field)) {
      text.skip(field.length() + 1);
      return Optional.of(fields.query(field, text));
    }
    String word = text.takeWord();
    if (word.equals("OR") && !unwanted) {
      tokens.add(new Token.OrToken());
      return Optional.empty();
    }
    return word(word);
  }

  private Optional<QueryExpression> phrase() {
    String words = text.takeQuoted();
    Optional<Integer> distance = text.takeDistance();
    if (!QueryCharStream.hasWords(words)) {
      return Optional.empty();
    }
    return Optional.of(
        distance
            .<QueryExpression>map(far -> new QueryExpression.Near(words, Math.min(far, FARTHEST)))
            .orElseGet(() -> new QueryExpression.Phrase(words)));
  }

  private static Optional<QueryExpression> word(String word) {
    if (!QueryCharStream.hasWords(word)) {
      return Optional.empty();
    }
    String letters = word.endsWith("*") ? word.substring(0, word.length() - 1) : "";
    boolean begins =
        letters.codePoints().filter(Character::isLetterOrDigit).count() >= SHORTEST_PREFIX;
    return Optional.of(
        begins ? new QueryExpression.Prefix(letters) : new QueryExpression.Word(word));
  }

  /** A token of the query language. */
  sealed interface Token {

    /**
     * A bracket that opens.
     *
     * @param unwanted whether a {@code -} stands before it
     */
    record Open(boolean unwanted) implements Token {}

    /** A bracket that closes. */
    record Close() implements Token {}

    /** An {@code OR} between what stands beside it. */
    record OrToken() implements Token {}

    /**
     * A word, phrase, number or field.
     *
     * @param unwanted whether a {@code -} stands before it
     * @param range without that
     */
    record Clause(QueryExpression query, boolean unwanted, TextRange range) implements Token {}
  }
}
