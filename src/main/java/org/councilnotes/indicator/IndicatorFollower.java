package org.councilnotes.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.councilnotes.indicator.Indicator.Cell;

/**
 * Joins the quantities of editions to indicators, one edition after another. A quantity continues
 * an indicator where its passage continues the passage of that one and both match; of several pairs
 * the best is taken first. What is left is joined by its words where there is no doubt: same unit,
 * same things, same predicate, about the same programme or under the same heading, once in each
 * edition.
 */
final class IndicatorFollower {

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<Line>> byPassage = new HashMap<>();
  private int editions;

  /** An indicator so far. */
  private static final class Line {
    private final TreeMap<Integer, IndicatorValue> values = new TreeMap<>();
    private PlacedQuantity last;

    Line(int edition, PlacedQuantity first) {
      this.last = first;
      values.put(edition, first.value());
    }
  }

  private record Pair(Line line, PlacedQuantity quantity, double score) {}

  /**
   * Adds the next edition.
   *
   * @param quantities in reading order
   * @param ancestors ids of the passages of earlier editions that became a passage
   */
  void add(List<PlacedQuantity> quantities, Function<String, Set<String>> ancestors) {
    Set<PlacedQuantity> open = new LinkedHashSet<>(quantities);
    Set<Line> joined = new HashSet<>();
    List<Pair> pairs = pairs(quantities, ancestors);
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    for (Pair pair : pairs) {
      if (open.contains(pair.quantity()) && joined.add(pair.line())) {
        open.remove(pair.quantity());
        extend(pair.line(), pair.quantity());
      }
    }
    joinByWords(open, joined);
    open.forEach(this::begin);
    editions++;
  }

  private List<Pair> pairs(
      List<PlacedQuantity> quantities, Function<String, Set<String>> ancestors) {
    QuantityMatching matching = new QuantityMatching();
    List<Pair> pairs = new ArrayList<>();
    for (PlacedQuantity quantity : quantities) {
      for (String ancestor : ancestors.apply(quantity.value().passage())) {
        for (Line line : byPassage.getOrDefault(ancestor, List.of())) {
          matching
              .score(line.last, quantity)
              .ifPresent(score -> pairs.add(new Pair(line, quantity, score)));
        }
      }
    }
    return pairs;
  }

  private void joinByWords(Set<PlacedQuantity> open, Set<Line> joined) {
    Map<String, List<Line>> old = new HashMap<>();
    for (Line line : lines) {
      if (!joined.contains(line)) {
        words(line.last).forEach(w -> old.computeIfAbsent(w, _ -> new ArrayList<>()).add(line));
      }
    }
    Map<String, List<PlacedQuantity>> current = new HashMap<>();
    for (PlacedQuantity quantity : open) {
      words(quantity)
          .forEach(w -> current.computeIfAbsent(w, _ -> new ArrayList<>()).add(quantity));
    }
    for (PlacedQuantity quantity : List.copyOf(open)) {
      only(quantity, old, current)
          .filter(joined::add)
          .ifPresent(
              line -> {
                open.remove(quantity);
                extend(line, quantity);
              });
    }
  }

  /** The one line with the same words, where no other quantity of the edition has them. */
  private static Optional<Line> only(
      PlacedQuantity quantity,
      Map<String, List<Line>> old,
      Map<String, List<PlacedQuantity>> current) {
    Set<Line> found = new HashSet<>();
    for (String w : words(quantity)) {
      if (current.getOrDefault(w, List.of()).size() > 1) {
        return Optional.empty();
      }
      found.addAll(old.getOrDefault(w, List.of()));
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** What is counted together with each programme that it is about, else with its heading. */
  private static List<String> words(PlacedQuantity quantity) {
    ThingKey key = quantity.key();
    if (!key.isParticular()) {
      return List.of();
    }
    String counted =
        quantity.quantity().unit().measured()
            + new TreeSet<>(key.things())
            + new TreeSet<>(key.predicate());
    IndicatorValue value = quantity.value();
    return value.programmes().isEmpty()
        ? List.of(counted + "#" + value.heading())
        : value.programmes().stream().map(programme -> counted + programme).toList();
  }

  private void begin(PlacedQuantity quantity) {
    Line line = new Line(editions, quantity);
    lines.add(line);
    byPassage.computeIfAbsent(quantity.value().passage(), _ -> new ArrayList<>()).add(line);
  }

  private void extend(Line line, PlacedQuantity quantity) {
    byPassage.getOrDefault(line.last.value().passage(), new ArrayList<>()).remove(line);
    line.last = quantity;
    line.values.put(editions, quantity.value());
    byPassage.computeIfAbsent(quantity.value().passage(), _ -> new ArrayList<>()).add(line);
  }

  /**
   * All indicators: those of the newest edition first, in reading order, then those that were last
   * told earlier.
   */
  List<Indicator> indicators() {
    return lines.stream()
        .sorted(
            Comparator.comparing((Line line) -> -line.values.lastKey())
                .thenComparing(line -> line.last.order()))
        .map(this::indicator)
        .toList();
  }

  private Indicator indicator(Line line) {
    List<Cell> cells = new ArrayList<>();
    Optional<IndicatorValue> before = Optional.empty();
    for (int edition = 0; edition < editions; edition++) {
      Optional<IndicatorValue> value = Optional.ofNullable(line.values.get(edition));
      cells.add(value.isEmpty() ? Cell.EMPTY : new Cell(value, marks(before, value.get())));
      before = value.isPresent() ? value : before;
    }
    return new Indicator(cells);
  }

  private static Set<IndicatorMark> marks(Optional<IndicatorValue> before, IndicatorValue value) {
    Set<IndicatorMark> marks = EnumSet.noneOf(IndicatorMark.class);
    if (before.isPresent()) {
      Quantity older = before.get().quantity();
      Quantity newer = value.quantity();
      Optional<BigDecimal> converted = older.unit().in(newer.unit(), older.value());
      if (older.unit() != newer.unit()) {
        marks.add(IndicatorMark.UNIT_CHANGED);
      }
      boolean isLower = converted.filter(v -> newer.value().compareTo(v) < 0).isPresent();
      if (isLower && older.isCumulative() && newer.isCumulative()) {
        marks.add(IndicatorMark.FELL);
      }
    }
    return marks;
  }
}
