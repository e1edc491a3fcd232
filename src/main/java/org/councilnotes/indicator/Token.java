package org.councilnotes.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.note.text.TextRange;

/**
 * A piece of a sentence.
 *
 * @param range in the text
 * @param printed as printed
 * @param key folded: lower case without accents
 * @param number of a number
 */
record Token(
    TextRange range, String printed, String key, Kind kind, Optional<PrintedNumber> number) {

  /** What a piece is. */
  enum Kind {
    WORD,
    NUMBER,
    DATE,
    /** Punctuation and symbols. */
    SIGN,
    /** Letters and digits together: numbers of documents, names. */
    CODE
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean is(String sign) {
    return key.equals(sign);
  }

  /** The keys of several, with a blank between them. */
  static String joined(List<Token> tokens) {
    return tokens.stream().map(Token::key).collect(Collectors.joining(" "));
  }
}
