package org.councilnotes.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.councilnotes.json.SeriesJson;
import org.councilnotes.search.Facet;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Series;
import tools.jackson.databind.JsonNode;

/**
 * All series of a world, by name.
 *
 * @param recurring those with several editions
 * @param single those with one, which may be the first of more
 */
record SeriesList(List<Line> recurring, List<Line> single) {

  SeriesList {
    recurring = List.copyOf(recurring);
    single = List.copyOf(single);
  }

  /**
   * One series.
   *
   * @param main the language with the most editions
   * @param languages names, the main one first
   */
  record Line(String name, Series main, List<Series> all, String languages) {

    public String href() {
      return NoteLink.toSeries(main.id());
    }

    public String first() {
      return main.editions().getFirst().edition();
    }

    public String last() {
      return main.editions().getLast().edition();
    }
  }

  static SeriesList of(
      List<NoteSummary> notes, BiFunction<Facet, String, String> labels, Locale locale) {
    List<Line> lines =
        Series.byId(notes).values().stream()
            .map(all -> line(all, labels))
            .sorted(Comparator.comparing(Line::name, Alphabet.of(locale)))
            .toList();
    return new SeriesList(
        lines.stream().filter(line -> line.main().editions().size() > 1).toList(),
        lines.stream().filter(line -> line.main().editions().size() == 1).toList());
  }

  /** How many series some notes belong to, as the list counts them. */
  static int count(List<NoteSummary> notes) {
    return Series.byId(notes).size();
  }

  private static Line line(List<Series> all, BiFunction<Facet, String, String> labels) {
    List<Series> biggestFirst =
        all.stream().sorted(Comparator.comparing(series -> -series.editions().size())).toList();
    Series main = biggestFirst.getFirst();
    return new Line(
        labels.apply(Facet.SERIES, main.id()),
        main,
        biggestFirst,
        biggestFirst.stream()
            .map(series -> labels.apply(Facet.LANGUAGE, series.language()))
            .collect(Collectors.joining(", ")));
  }

  public boolean isEmpty() {
    return recurring.isEmpty() && single.isEmpty();
  }

  JsonNode json() {
    Map<String, String> names = new TreeMap<>();
    List.of(recurring, single).stream()
        .flatMap(Collection::stream)
        .forEach(line -> names.put(line.main().id(), line.name()));
    return SeriesJson.writeAll(
        List.of(recurring, single).stream()
            .flatMap(Collection::stream)
            .sorted(Comparator.comparing(line -> line.main().id()))
            .map(Line::all)
            .toList(),
        names);
  }
}
