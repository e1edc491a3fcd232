package org.councilnotes.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.DateAndNumberSpans;
import org.councilnotes.indicator.Token.Kind;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.TextRange;

/** Cuts a sentence into tokens: dates, numbers, words, codes and signs. */
final class Tokenizer {

  /** Digits of a year; a longer date has a day or a month. */
  private static final int YEAR = 4;

  /**
   * A number and no part of a code, a date or an ordinal: {@code 1 234}, {@code 12.5}, {@code 95}
   * of {@code 95kg}; not {@code 4th}, {@code 2016/679}, {@code 24-hour} and {@code 3.ª}. A zero
   * leads no thousands: {@code 0 125} are two numbers.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[1-9]\\d{0,2}(["
              + " \u00A0\u202F.,'’])\\d{3}(?:\\1\\d{3})*(?!\\d)(?:(?!\\1)[.,]\\d{1,2}(?!\\d))?"
              + "|\\d+(?:[.,]\\d+)?)"
              + "(?![\\d/_:+]|[.,]\\d|\\.?[ªº°]|[-‐]\\p{L}|(?!(?:kg|kgs|mg|g|t|m|bn|mn|km|l|ha)\\b)\\p{L})");

  /** Letters and digits together: {@code 10364/19}, {@code COVID-19}, {@code 4th}. */
  private static final Pattern CODE =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[-‐/.+:_,'’ªº°]+[\\p{L}\\p{N}\\p{M}]+|[ªº°])*");

  /** {@code co-operation}, {@code s'élève}; not {@code COVID-19}. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{L}[\\p{L}\\p{M}]*+(?:[-‐/'’][\\p{L}\\p{M}]++)*+(?![\\p{N}_]|[-‐/+]\\p{N})");

  /** An article or pronoun joined to its word: {@code l'} of {@code l'Union}. */
  private static final Pattern ELISION = Pattern.compile("(?iu)(?:l|d|qu|n|c|j|m|t|jusqu)['’]");

  /** What stands before digits that are part of a code: {@code +32}, {@code #5}. */
  private static final String CODE_BEFORE = "+#/_";

  private final String text;
  private final List<TextRange> dates;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String text) {
    this.text = text;
    this.dates =
        DateAndNumberSpans.datesAndYears(text).stream()
            .filter(date -> date.length() > YEAR)
            .toList();
  }

  /** The tokens of a sentence, in order, without blanks. */
  static List<Token> of(String sentence) {
    Tokenizer tokenizer = new Tokenizer(sentence);
    while (tokenizer.at < sentence.length()) {
      tokenizer.next();
    }
    return tokenizer.tokens;
  }

  private void next() {
    int start = at;
    Optional<TextRange> date =
        dates.stream().filter(d -> d.start() <= start && start < d.end()).findFirst();
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
      at++;
    } else if (date.isPresent()) {
      add(date.get().end(), Kind.DATE);
    } else if (Character.isDigit(c)) {
      digits();
    } else if (Character.isLetter(c)) {
      letters();
    } else {
      add(at + 1, Kind.SIGN);
    }
  }

  private void digits() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    number.useTransparentBounds(true);
    boolean isCode = at > 0 && CODE_BEFORE.indexOf(text.charAt(at - 1)) >= 0;
    if (!isCode && number.lookingAt()) {
      String digits = number.group();
      TextRange range = new TextRange(at, number.end());
      tokens.add(
          new Token(range, digits, digits, Kind.NUMBER, Optional.of(PrintedNumber.of(digits))));
      at = number.end();
    } else {
      add(end(CODE), Kind.CODE);
    }
  }

  private void letters() {
    Matcher elision = ELISION.matcher(text).region(at, text.length());
    if (elision.lookingAt()) {
      add(elision.end(), Kind.WORD);
      return;
    }
    int word = end(WORD);
    if (word > at) {
      add(word, Kind.WORD);
    } else {
      add(end(CODE), Kind.CODE);
    }
  }

  /** Where a match that begins here ends; here where there is none. */
  private int end(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : at;
  }

  private void add(int end, Kind kind) {
    TextRange range = new TextRange(at, Math.max(end, at + 1));
    String printed = range.of(text);
    String key = AccentFolding.CANONICAL.fold(printed).replace('’', '\'');
    tokens.add(new Token(range, printed, key, kind, Optional.empty()));
    at = range.end();
  }
}
