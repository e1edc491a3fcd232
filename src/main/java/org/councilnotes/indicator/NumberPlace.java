package org.councilnotes.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.councilnotes.indicator.QuantityWords.Kind;

/**
 * A number in a sentence with its unit and what bounds it. Places are numbers of tokens.
 *
 * @param first where its words begin: with what bounds it or a currency
 * @param number the number, or the lower one of a range
 * @param end behind the number, its range and its unit
 * @param things behind the number and its range, where its unit stands or what it counts begins
 */
record NumberPlace(
    int first,
    int number,
    int end,
    int things,
    QuantityUnit unit,
    Bound bound,
    PrintedNumber printed,
    boolean isMeasured) {

  private static final List<Kind> BOUNDS =
      List.of(Kind.MORE_THAN, Kind.AT_LEAST, Kind.LESS_THAN, Kind.UP_TO, Kind.ABOUT, Kind.TOTAL);

  /** Words after which a number is rather a year. */
  private static final List<Kind> TEMPORAL =
      List.of(
          Kind.IN,
          Kind.BY,
          Kind.SINCE,
          Kind.PREPOSITION,
          Kind.TO,
          Kind.AND,
          Kind.DETERMINER,
          Kind.TIME);

  /** A number that looks like a year is rarely one where it is a multiple of it. */
  private static final int ROUND = 50;

  /**
   * Reads the number at a token; empty where it is a year, a label, an age or anything else that is
   * no quantity.
   */
  static Optional<NumberPlace> of(List<Token> tokens, int number, QuantityWords words) {
    return new Reader(tokens, number, words).read();
  }

  /** The same place with another number and unit. */
  NumberPlace printedAs(PrintedNumber other, QuantityUnit otherUnit) {
    return new NumberPlace(
        first, number, end, things, otherUnit, bound, other, otherUnit != QuantityUnit.COUNT);
  }

  /** Its value in its unit. */
  BigDecimal value(QuantityWords words) {
    return printed.in(unit, words.decimalMark()).stripTrailingZeros();
  }

  /** Reads what stands around a number. */
  private static final class Reader {
    private final List<Token> tokens;
    private final QuantityWords words;
    private final int number;
    private int first;
    private int last;
    private Bound bound = Bound.EXACT;

    Reader(List<Token> tokens, int number, QuantityWords words) {
      this.tokens = tokens;
      this.words = words;
      this.number = number;
      this.first = number;
      this.last = number;
    }

    Optional<NumberPlace> read() {
      Optional<QuantityUnit> money = currencyBefore();
      readBound();
      PrintedNumber printed = tokens.get(number).number().orElseThrow();
      if (isPartOfChange()) {
        return Optional.empty();
      }
      printed = readRange(printed);
      int things = last + 1;
      Unit unit = unitAt(things);
      QuantityUnit found = money.or(unit::unit).orElse(QuantityUnit.COUNT);
      int end = money.isPresent() ? things : things + unit.length();
      boolean isMeasured = found != QuantityUnit.COUNT;
      if (isExcluded(isMeasured, end)) {
        return Optional.empty();
      }
      return Optional.of(
          new NumberPlace(first, number, end, things, found, bound, printed, isMeasured));
    }

    private record Unit(Optional<QuantityUnit> unit, int length) {
      static final Unit NONE = new Unit(Optional.empty(), 0);
    }

    /** A unit at a token, or a currency behind {@code of}: {@code 3 millions d'euros}. */
    private Unit unitAt(int at) {
      for (int length = 2; length > 0; length--) {
        if (at + length <= tokens.size()) {
          Optional<QuantityUnit> unit = words.unit(Token.joined(tokens.subList(at, at + length)));
          if (unit.isPresent() && isUnit(at, length)) {
            return new Unit(unit, length);
          }
        }
      }
      if (at + 1 < tokens.size() && words.is(Kind.OF, key(at))) {
        Optional<QuantityUnit> money = words.unit(key(at + 1)).filter(QuantityUnit::isMoney);
        return money.isPresent() ? new Unit(money, 2) : Unit.NONE;
      }
      return Unit.NONE;
    }

    /** One letter is a unit in lower case only. */
    private boolean isUnit(int at, int length) {
      Token token = tokens.get(at);
      return length > 1 || token.key().length() > 1 || token.printed().equals(token.key());
    }

    private Optional<QuantityUnit> currencyBefore() {
      if (number == 0) {
        return Optional.empty();
      }
      Optional<QuantityUnit> money = words.unit(key(number - 1)).filter(QuantityUnit::isMoney);
      if (money.isPresent()) {
        first = number - 1;
        boolean isUs = key(first).equals("$") && first > 0 && key(first - 1).equals("us");
        first = isUs ? first - 1 : first;
      }
      return money;
    }

    private void readBound() {
      for (Kind kind : BOUNDS) {
        int length = words.phraseBefore(kind, tokens, first);
        if (length > 0) {
          first -= length;
          bound = kind == Kind.TOTAL ? bound : Bound.valueOf(kind.name());
          return;
        }
      }
    }

    /** Whether it is the former of two values: {@code from 9 to 14}. */
    private boolean isPartOfChange() {
      boolean isFrom = first > 0 && words.is(Kind.FROM, key(first - 1));
      return isFrom
          && number + 2 < tokens.size()
          && words.is(Kind.TO, key(number + 1))
          && tokens.get(number + 2).isNumber();
    }

    /** The second number of a range, perhaps behind its currency: {@code $5 – $8}. */
    private int secondOfRange() {
      int second = number + 2;
      boolean isCurrency =
          second + 1 < tokens.size()
              && words.unit(key(second)).filter(QuantityUnit::isMoney).isPresent();
      return isCurrency ? second + 1 : second;
    }

    /** Takes a second number along: {@code 10 to 15}, {@code 10-15}, {@code between 40 and 50}. */
    private PrintedNumber readRange(PrintedNumber lower) {
      int second = secondOfRange();
      if (second >= tokens.size() || !tokens.get(second).isNumber() || !isRange()) {
        return lower;
      }
      last = second;
      bound = Bound.RANGE;
      if (first > 0 && words.is(Kind.BETWEEN, key(first - 1))) {
        first--;
      }
      String[] parts = key(second).split(" ", -1);
      return words
          .value(Kind.SCALE, parts[parts.length - 1])
          .map(scale -> lower.times(scale, words.decimalMark()))
          .orElse(lower);
    }

    private boolean isRange() {
      String between = key(number + 1);
      boolean isBetween = first > 0 && words.is(Kind.BETWEEN, key(first - 1));
      return isDash(between)
          || words.is(Kind.TO, between)
          || (isBetween && words.is(Kind.AND, between));
    }

    private boolean isExcluded(boolean isMeasured, int end) {
      return isYear(isMeasured)
          || isLabelled()
          || isReference()
          || isFootnote()
          || isPrice(isMeasured, end)
          || isShare()
          || (end < tokens.size() && words.is(Kind.TIME, key(end)))
          || (first > 0 && words.is(Kind.AGES, key(first - 1)))
          || words.phraseBefore(Kind.ALL_BUT, tokens, first) > 0;
    }

    private boolean isYear(boolean isMeasured) {
      return Years.isYear(tokens.get(number))
          && !isMeasured
          && bound == Bound.EXACT
          && !isRoundCount();
    }

    /** {@code So far 2000 officers}; not {@code in 2000 officers}, {@code the 2000 summits}. */
    private boolean isRoundCount() {
      boolean isRound = Integer.parseInt(key(number)) % ROUND == 0;
      boolean isCounted =
          number + 1 < tokens.size()
              && tokens.get(number + 1).isWord()
              && Character.isLowerCase(tokens.get(number + 1).printed().charAt(0))
              && !words.is(Kind.STOP, key(number + 1));
      return isRound && isCounted && number > 0 && !isTemporal(key(number - 1));
    }

    private boolean isTemporal(String before) {
      return TEMPORAL.stream().anyMatch(kind -> words.is(kind, before));
    }

    /** {@code Article 5}, {@code No. 7}. */
    private boolean isLabelled() {
      int before = first - 1;
      if (before >= 0 && key(before).matches("[.°º]")) {
        before--;
      }
      return before >= 0 && words.is(Kind.LABEL, key(before)) && first == number;
    }

    /** {@code The two regions} were named before and are not counted here. */
    private boolean isReference() {
      return tokens.get(number).number().orElseThrow().isWord()
          && first > 0
          && words.is(Kind.DETERMINER, key(first - 1));
    }

    /** A small number that opens a sentence before a capital is a mark: {@code 15 See page 3}. */
    private boolean isFootnote() {
      return number == 0
          && tokens.size() > 1
          && key(0).matches("\\d{1,3}")
          && Character.isUpperCase(tokens.get(1).printed().charAt(0));
    }

    /** {@code $20/kg}, {@code $20–$30/kg}. */
    private boolean isPrice(boolean isMeasured, int end) {
      boolean isOpen = last == number && number + 1 < tokens.size() && isDash(key(number + 1));
      return isMeasured && end < tokens.size() && (key(end).equals("/") || isOpen);
    }

    private static boolean isDash(String key) {
      return key.equals("-") || key.equals("–");
    }

    /** The second number of {@code one in five}, {@code three out of five}, {@code uno de cada}. */
    private boolean isShare() {
      if (first < 2) {
        return false;
      }
      String link = key(first - 1);
      boolean isPlain = link.matches("in|sur|cada") && isCounted(first - 2);
      boolean isLonger = link.matches("of|cada") && key(first - 2).matches("out|de");
      return isPlain || (isLonger && isCounted(first - 3));
    }

    private boolean isCounted(int at) {
      return at >= 0 && (tokens.get(at).isNumber() || words.is(Kind.ONE, key(at)));
    }

    private String key(int at) {
      return tokens.get(at).key();
    }
  }
}
