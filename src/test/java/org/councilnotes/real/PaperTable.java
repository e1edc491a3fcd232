package org.councilnotes.real;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.councilnotes.fidelity.Tally;
import org.councilnotes.real.PageMeasure.Result;

/** The figures of all pages, and paper by paper; what is wrong, line by line. */
final class PaperTable {

  private final Map<Figure, Map<String, Tally>> tallies = new EnumMap<>(Figure.class);
  private final List<String> mistakes = new ArrayList<>();

  void add(LabelledPage page, List<Result> results) {
    for (Result result : results) {
      if (result.tally().total() == 0) {
        continue;
      }
      tallies
          .computeIfAbsent(result.figure(), f -> new LinkedHashMap<>())
          .merge(page.paper(), result.tally(), Tally::plus);
      if (!result.wrong().isEmpty()) {
        mistakes.add(
            String.format(
                Locale.ROOT,
                "%s p. %d #%d %s: %s",
                page.paper(),
                page.page(),
                result.segment(),
                result.figure().label(),
                result.wrong()));
      }
    }
  }

  /** Every mistake, a line each. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  Tally total(Figure figure) {
    return papers(figure).values().stream().reduce(Tally.NONE, Tally::plus);
  }

  private Map<String, Tally> papers(Figure figure) {
    return tallies.getOrDefault(figure, Map.of());
  }

  /** One line a figure, over all papers. */
  String totals() {
    StringBuilder text = new StringBuilder();
    for (Figure figure : tallies.keySet()) {
      text.append(line(figure.label(), total(figure)))
          .append(String.format(Locale.ROOT, "  (asked %.3f)%n", figure.floor()));
    }
    return text.toString();
  }

  /** One line a paper and figure. */
  String byPaper() {
    StringBuilder text = new StringBuilder();
    for (Figure figure : tallies.keySet()) {
      text.append(figure.label()).append('\n');
      papers(figure).forEach((paper, tally) -> text.append(line("  " + paper, tally)).append('\n'));
    }
    return text.toString();
  }

  private static String line(String name, Tally tally) {
    return String.format(
        Locale.ROOT, "%-32s %6.4f  %5d of %5d", name, tally.share(), tally.hits(), tally.total());
  }
}
