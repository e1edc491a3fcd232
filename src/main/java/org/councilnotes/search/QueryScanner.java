package org.councilnotes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.DocumentNumber;

/** Cuts a text into what a query is written of. */
final class QueryScanner {

  /** As far apart as words can be and still belong together. */
  private static final int FARTHEST = 100;

  /** With fewer letters, most words begin so. */
  private static final int SHORTEST_PREFIX = 2;

  private final QueryText text;
  private final QueryFields fields;
  private final List<QueryToken> tokens = new ArrayList<>();

  QueryScanner(QueryText text, QueryFields fields) {
    this.text = text;
    this.fields = fields;
  }

  List<QueryToken> tokens() throws QuerySlip {
    while (!text.isAtEnd()) {
      boolean unwanted = text.takeBefore('-');
      if (text.take('(')) {
        tokens.add(new QueryToken.Open(unwanted));
      } else if (text.take(')')) {
        tokens.add(new QueryToken.Close());
      } else {
        Optional<Query> clause = clause(unwanted);
        clause.ifPresent(query -> tokens.add(new QueryToken.Clause(query, unwanted)));
      }
    }
    return tokens;
  }

  private Optional<Query> clause(boolean unwanted) throws QuerySlip {
    Optional<DocumentNumber> number = text.takeNumber();
    if (number.isPresent()) {
      return Optional.of(new Query.Numbered(number.get()));
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
      tokens.add(new QueryToken.Or());
      return Optional.empty();
    }
    return word(word);
  }

  private Optional<Query> phrase() {
    String words = text.takeQuoted();
    Optional<Integer> distance = text.takeDistance();
    if (!QueryText.hasWords(words)) {
      return Optional.empty();
    }
    return Optional.of(
        distance
            .<Query>map(far -> new Query.Near(words, Math.min(far, FARTHEST)))
            .orElseGet(() -> new Query.Phrase(words)));
  }

  private static Optional<Query> word(String word) {
    if (!QueryText.hasWords(word)) {
      return Optional.empty();
    }
    String letters = word.endsWith("*") ? word.substring(0, word.length() - 1) : "";
    boolean begins =
        letters.codePoints().filter(Character::isLetterOrDigit).count() >= SHORTEST_PREFIX;
    return Optional.of(begins ? new Query.Prefix(letters) : new Query.Word(word));
  }
}
