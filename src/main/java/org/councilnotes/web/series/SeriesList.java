package org.councilnotes.web.series;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.councilnotes.json.SeriesJson;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.query.Facet;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.web.address.NoteLink;
import tools.jackson.databind.JsonNode;

/**
 * All series of a world, by name.
 *
 * @param recurring series with several editions
 * @param single series with one edition, to which more may be added
 */
public record SeriesList(List<Line> recurring, List<Line> single) {

  public SeriesList {
    recurring = List.copyOf(recurring);
    single = List.copyOf(single);
  }

  /**
   * One series.
   *
   * @param main language with the most editions
   * @param languages names of languages, the main one first
   */
  public record Line(String name, SeriesEditions main, List<SeriesEditions> all, String languages) {

    public String href() {
      return NoteLink.toSeries(main.id());
    }

    public String first() {
      return main.editions().getFirst().shortName();
    }

    public String last() {
      return main.editions().getLast().shortName();
    }
  }

  public static SeriesList of(
      List<NoteSummary> notes, BiFunction<Facet, String, String> labels, Locale locale) {
    List<Line> lines =
        SeriesEditions.byId(notes).values().stream()
            .map(all -> line(all, labels))
            .sorted(Comparator.comparing(Line::name, AlphabeticOrder.of(locale)))
            .toList();
    return new SeriesList(
        lines.stream().filter(line -> line.main().editions().size() > 1).toList(),
        lines.stream().filter(line -> line.main().editions().size() == 1).toList());
  }

  /** The number of series among notes, as the list counts them. */
  public static int count(List<NoteSummary> notes) {
    return SeriesEditions.byId(notes).size();
  }

  private static Line line(List<SeriesEditions> all, BiFunction<Facet, String, String> labels) {
    List<SeriesEditions> biggestFirst =
        all.stream().sorted(Comparator.comparing(series -> -series.editions().size())).toList();
    SeriesEditions main = biggestFirst.getFirst();
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
