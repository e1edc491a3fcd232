package org.councilnotes.fidelity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures over all files, and file by file. */
final class FigureTable {

  private final Map<Figure, Map<String, Tally>> tallies = new EnumMap<>(Figure.class);

  void add(Figure figure, String file, Tally tally) {
    if (tally.total() > 0) {
      tallies.computeIfAbsent(figure, f -> new TreeMap<>()).merge(file, tally, Tally::plus);
    }
  }

  /** Over all files, each weighing as much as it has to be right about. */
  Tally total(Figure figure) {
    return files(figure).values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** One line a figure: its share, its floor, the file that is read worst. */
  String text() {
    StringBuilder text = new StringBuilder();
    tallies.keySet().forEach(figure -> text.append(line(figure)).append('\n'));
    return text.toString();
  }

  private String line(Figure figure) {
    Tally total = total(figure);
    return String.format(
        Locale.ROOT,
        "%-48s %7.2f %%  of %6d in %2d files  (floor %5.1f %%)  worst: %s",
        figure.label(),
        100 * total.share(),
        total.total(),
        files(figure).size(),
        100 * figure.floor(),
        worst(figure));
  }

  private String worst(Figure figure) {
    return files(figure).entrySet().stream()
        .min(Comparator.comparingDouble(e -> e.getValue().share()))
        .map(e -> String.format(Locale.ROOT, "%s %.2f %%", e.getKey(), 100 * e.getValue().share()))
        .orElse("-");
  }

  private Map<String, Tally> files(Figure figure) {
    return tallies.getOrDefault(figure, Map.of());
  }
}
