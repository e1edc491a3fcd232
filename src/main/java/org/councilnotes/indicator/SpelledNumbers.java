package org.councilnotes.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.indicator.QuantityWords.Kind;
import org.councilnotes.note.text.TextRange;

/**
 * Joins words of numbers to numbers: {@code twenty-seven}, {@code quatre-vingt-dix}, {@code ciento
 * veinte}; and numbers with their scale: {@code 12.5 million}. {@code One} alone is no number, as
 * it is mostly an article or a pronoun.
 */
final class SpelledNumbers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int TEN = 10;
  private static final int FOUR = 4;
  private static final int TWENTY = 20;

  private final QuantityWords words;
  private final List<Token> tokens;
  private final List<Token> joined = new ArrayList<>();

  private SpelledNumbers(QuantityWords words, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  /** The tokens with numbers of several words as one token each. */
  static List<Token> join(List<Token> tokens, QuantityWords words) {
    SpelledNumbers numbers = new SpelledNumbers(words, tokens);
    int at = 0;
    while (at < tokens.size()) {
      at = numbers.next(at);
    }
    return numbers.joined;
  }

  private int next(int at) {
    Token token = tokens.get(at);
    if (token.isNumber()) {
      return scaled(at);
    }
    if (token.isWord()) {
      Reading reading = new Reading();
      int end = reading.from(at);
      if (end > at && reading.isNumber()) {
        add(at, end, PrintedNumber.of(reading.value(), true));
        return end;
      }
    }
    joined.add(token);
    return at + 1;
  }

  /** A number of digits with the scale words behind it. */
  private int scaled(int at) {
    PrintedNumber number = tokens.get(at).number().orElseThrow();
    int end = at + 1;
    while (end < tokens.size()) {
      Optional<BigDecimal> scale = scale(tokens.get(end), end);
      if (scale.isEmpty()) {
        break;
      }
      number = number.times(scale.get(), words.decimalMark());
      end++;
    }
    add(at, end, number);
    return end;
  }

  private Optional<BigDecimal> scale(Token token, int at) {
    boolean isGlued = tokens.get(at - 1).range().end() == token.range().start();
    return token.is("m") && isGlued
        ? Optional.of(BigDecimal.valueOf(1_000_000))
        : words.value(Kind.SCALE, token.key());
  }

  private void add(int start, int end, PrintedNumber number) {
    TextRange range = tokens.get(start).range().hull(tokens.get(end - 1).range());
    List<Token> parts = tokens.subList(start, end);
    String printed = parts.stream().map(Token::printed).reduce((a, b) -> a + " " + b).orElseThrow();
    joined.add(
        new Token(range, printed, Token.joined(parts), Token.Kind.NUMBER, Optional.of(number)));
  }

  /** Reads the words of one number. */
  private final class Reading {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private int units;

    boolean isNumber() {
      return units > 0 && value().compareTo(BigDecimal.ONE) > 0;
    }

    BigDecimal value() {
      return total.add(current);
    }

    /** Reads from a token on; returns the token behind the number. */
    int from(int start) {
      int at = start;
      while (at < tokens.size() && tokens.get(at).isWord()) {
        int next = at;
        if (units > 0 && isLinked(at) && at + 1 < tokens.size()) {
          next = at + 1;
        }
        if (!takeAll(tokens.get(next).key())) {
          break;
        }
        at = next + 1;
      }
      return at;
    }

    /** Whether the word joins two parts of a number: {@code and}, {@code et}, {@code y}. */
    private boolean isLinked(int at) {
      return words.is(Kind.AND, tokens.get(at).key())
          && isOpen()
          && tokens.get(at - 1).range().end() + 1 >= tokens.get(at).range().start();
    }

    /** Whether units may follow after {@code and}: after tens in French and Spanish, hundreds. */
    private boolean isOpen() {
      int rest = current.remainder(HUNDRED).intValue();
      boolean isEnglish = words.isEnglish();
      return isEnglish
          ? (current.signum() > 0 && rest == 0) || current.signum() == 0
          : rest >= TWENTY && rest % TEN == 0;
    }

    /** Takes a word with all parts that hyphens join, or nothing of it. */
    private boolean takeAll(String word) {
      BigDecimal oldTotal = total;
      BigDecimal oldCurrent = current;
      int oldUnits = units;
      for (String part : word.split("[-‐]", -1)) {
        boolean isFiller = units > 0 && words.is(Kind.AND, part);
        if (!isFiller && !take(part)) {
          total = oldTotal;
          current = oldCurrent;
          units = oldUnits;
          return false;
        }
      }
      return true;
    }

    private boolean take(String word) {
      Optional<BigDecimal> scale = words.value(Kind.SCALE, word);
      if (scale.isPresent()) {
        return scale(scale.get(), word);
      }
      Optional<BigDecimal> one = words.value(Kind.ONE, word);
      boolean mayBeOne = units > 0 || isBeforeScale(word);
      return words
          .value(Kind.NUMBER, word)
          .or(() -> mayBeOne ? one : Optional.empty())
          .filter(this::fits)
          .map(this::add)
          .isPresent();
    }

    /** {@code One hundred}; alone, {@code one} is none. */
    private boolean isBeforeScale(String word) {
      return words.isEnglish() && word.equals("one");
    }

    private BigDecimal add(BigDecimal value) {
      current = isFourTwenties(value) ? current.add(BigDecimal.valueOf(76)) : current.add(value);
      units++;
      return value;
    }

    private boolean isFourTwenties(BigDecimal value) {
      return value.intValue() == TWENTY && current.remainder(HUNDRED).intValue() == FOUR;
    }

    private boolean fits(BigDecimal value) {
      int rest = current.remainder(HUNDRED).intValue();
      if (isFourTwenties(value)) {
        return words.isFrench();
      }
      if (value.compareTo(HUNDRED) >= 0) {
        return current.signum() == 0;
      }
      boolean isFrenchTeen = rest % TWENTY == 0 && rest >= 60 && value.intValue() < TWENTY;
      return rest == 0
          || (rest >= TWENTY && rest % TEN == 0 && value.intValue() < TEN)
          || (isFrenchTeen && words.isFrench());
    }

    private boolean scale(BigDecimal factor, String word) {
      boolean standsAlone = current.signum() == 0 && total.signum() == 0;
      if (standsAlone && (words.isEnglish() || factor.intValue() > 1000)) {
        return false;
      }
      if (standsAlone && word.endsWith("s")) {
        return false;
      }
      BigDecimal times = current.signum() == 0 ? BigDecimal.ONE : current;
      if (factor.compareTo(HUNDRED) == 0) {
        current = times.multiply(factor);
      } else {
        total = total.add(times.multiply(factor));
        current = BigDecimal.ZERO;
      }
      units++;
      return true;
    }
  }
}
