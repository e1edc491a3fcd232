package org.councilnotes.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.indicator.Quantity.Counted;
import org.councilnotes.indicator.QuantityWords.Kind;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;

/**
 * The quantities of a row of a table. A cell that is a number, with a unit or noun at most, counts
 * what the first cell and the head over it say; other cells are running text.
 */
final class RowQuantities {

  /** Longest text of a cell that is no running text, in words. */
  private static final int WORDS = 6;

  private RowQuantities() {}

  static List<Quantity> of(TableRow row, String text, String language) {
    List<Quantity> all = new ArrayList<>();
    if (row.isHead()) {
      return all;
    }
    QuantityWords words = QuantityWords.of(language);
    List<TextRange> ranges = row.ranges(text);
    for (int i = 0; i < ranges.size(); i++) {
      TextRange range = ranges.get(i);
      TableCell cell = row.cells().get(i);
      Optional<Quantity> number = i == 0 ? Optional.empty() : number(row, cell, range, text, words);
      if (number.isPresent()) {
        all.add(number.get());
      } else if (!isNumeric(range.of(text))) {
        QuantityFinder.in(range.of(text), language)
            .forEach(quantity -> all.add(quantity.movedBy(range.start())));
      }
    }
    return all;
  }

  private static boolean isNumeric(String cell) {
    return cell.codePoints().noneMatch(Character::isLetter);
  }

  /** The number of a cell that holds little else. */
  private static Optional<Quantity> number(
      TableRow row, TableCell cell, TextRange range, String text, QuantityWords words) {
    List<Token> tokens = SpelledNumbers.join(Tokenizer.of(range.of(text)), words);
    int at = first(tokens);
    if (tokens.size() > WORDS || at < 0) {
      return Optional.empty();
    }
    String key = row.key().map(k -> row.ranges(text).getFirst().of(text)).orElse("");
    return NumberPlace.of(tokens, at, words)
        .filter(number -> number.first() == 0 && !key.isBlank())
        .map(number -> quantity(number, tokens, row.headOf(cell), key, range, text, words));
  }

  private static int first(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isNumber()) {
        return i;
      }
    }
    return -1;
  }

  private static Quantity quantity(
      NumberPlace number,
      List<Token> tokens,
      String head,
      String key,
      TextRange cell,
      String text,
      QuantityWords words) {
    QuantityUnit headUnit = unitIn(head, words);
    QuantityUnit unit = number.unit() == QuantityUnit.COUNT ? headUnit : number.unit();
    TextRange digits =
        tokens.get(number.number()).range().hull(tokens.get(number.end() - 1).range());
    String rest = cell.of(text).substring(tokens.get(number.end() - 1).range().end()).strip();
    String things = (key + " " + rest).strip();
    return new Quantity(
            digits,
            new TextRange(0, cell.length()),
            new TextRange(0, 0),
            value(number, unit, head, words),
            unit,
            new Counted(things, head),
            number.bound(),
            false)
        .movedBy(cell.start())
        .inSentence(new TextRange(0, text.length()));
  }

  /** Its value, in millions where the head says so. */
  private static BigDecimal value(
      NumberPlace number, QuantityUnit unit, String head, QuantityWords words) {
    PrintedNumber printed = number.printed();
    for (Token token : Tokenizer.of(head)) {
      Optional<BigDecimal> scale = words.value(Kind.SCALE, token.key());
      printed = scale.isPresent() ? printed.times(scale.get(), words.decimalMark()) : printed;
    }
    return number.printedAs(printed, unit).value(words);
  }

  private static QuantityUnit unitIn(String head, QuantityWords words) {
    return Tokenizer.of(head).stream()
        .flatMap(token -> words.unit(token.key()).stream())
        .findFirst()
        .orElse(QuantityUnit.COUNT);
  }
}
