package org.councilnotes.web.map;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.map.BaseMap;
import org.councilnotes.map.CountClasses;
import org.councilnotes.map.Inset;
import org.councilnotes.map.MapDrawing;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.web.address.NoteLink;
import org.springframework.context.MessageSource;

/**
 * A map of countries and territories as a page shows it, with a table that says the same.
 *
 * @param rows everything that is counted, most first, then by name
 * @param classes what the colours stand for, from the smallest counts to the largest
 * @param entries what the map says of everything that it has
 * @param titles of the parts of the map that are drawn larger
 */
public record MapView(
    List<Row> rows,
    List<String> classes,
    List<MapDrawing.Entry> entries,
    Map<Inset, String> titles) {

  private static final Object[] NO_ARGUMENTS = {};

  public MapView {
    rows = List.copyOf(rows);
    classes = List.copyOf(classes);
    entries = List.copyOf(entries);
    titles = Map.copyOf(titles);
  }

  /**
   * A row of the table.
   *
   * @param href what is counted
   * @param countryHref the page of the country
   * @param isDrawn whether the map has the country
   */
  public record Row(
      String label,
      Optional<String> footnote,
      String figure,
      String share,
      List<String> roles,
      String href,
      String countryHref,
      boolean isChosen,
      boolean isDrawn) {

    public Row {
      roles = List.copyOf(roles);
    }
  }

  /**
   * Prepares a map.
   *
   * @param figures of different countries
   * @param chosen codes that a filter chooses
   */
  public static MapView of(
      List<CountryFigure> figures,
      Set<String> chosen,
      FacetNames names,
      MessageSource messages,
      Locale locale) {
    return new Layout(figures, chosen, names, messages, locale).view();
  }

  /** Prepares a map in the language of a page. */
  private record Layout(
      List<CountryFigure> figures,
      Set<String> chosen,
      FacetNames names,
      MessageSource messages,
      Locale locale) {

    MapView view() {
      CountClasses classes = CountClasses.of(figures.stream().map(CountryFigure::count).toList());
      List<CountryFigure> sorted =
          figures.stream()
              .sorted(
                  Comparator.comparingLong(CountryFigure::count)
                      .reversed()
                      .thenComparing(figure -> label(figure.code()), AlphabeticOrder.of(locale)))
              .toList();
      return new MapView(
          sorted.stream().map(this::row).toList(),
          classes.classes().stream().map(this::words).toList(),
          entries(classes),
          Stream.of(Inset.values()).collect(Collectors.toMap(Function.identity(), this::title)));
    }

    private String label(String code) {
      return names.label(Facet.COUNTRY, code);
    }

    private String number(long count) {
      return NumberFormat.getIntegerInstance(locale).format(count);
    }

    private String words(CountClasses.Range range) {
      return range.from() == range.to()
          ? number(range.from())
          : number(range.from()) + "\u2013" + number(range.to());
    }

    private String title(Inset inset) {
      return messages.getMessage("map.inset." + inset.key(), NO_ARGUMENTS, locale);
    }

    private Row row(CountryFigure figure) {
      return new Row(
          label(figure.code()),
          names.footnote(Facet.COUNTRY, figure.code()),
          number(figure.count()),
          figure.share().map(this::percent).orElse(""),
          figure.roles(),
          figure.href(),
          NoteLink.toCountry(figure.code()),
          chosen.contains(figure.code()),
          BaseMap.shipped().codes().contains(figure.code()));
    }

    private String percent(double share) {
      NumberFormat format = NumberFormat.getPercentInstance(locale);
      format.setMaximumFractionDigits(1);
      return format.format(share);
    }

    /** What is counted, and what else the map has. */
    private List<MapDrawing.Entry> entries(CountClasses classes) {
      List<MapDrawing.Entry> entries = new ArrayList<>();
      Set<String> others = new HashSet<>(BaseMap.shipped().codes());
      for (CountryFigure figure : figures) {
        others.remove(figure.code());
        entries.add(
            new MapDrawing.Entry(
                figure.code(),
                title(figure),
                classes.level(figure.count()),
                Optional.of(figure.href()),
                chosen.contains(figure.code())));
      }
      for (String code : others) {
        entries.add(
            new MapDrawing.Entry(
                code, label(code) + ": 0", 0, Optional.empty(), chosen.contains(code)));
      }
      return entries;
    }

    private String title(CountryFigure figure) {
      String roles = figure.roles().isEmpty() ? "" : " (" + String.join(", ", figure.roles()) + ")";
      return label(figure.code()) + ": " + number(figure.count()) + roles;
    }
  }

  /** The content of an SVG element, with links. */
  public String content() {
    return MapDrawing.draw(BaseMap.shipped(), entries, titles::get);
  }

  /** The same for a file of its own: without links, with a legend. */
  public String standalone() {
    return MapDrawing.drawAlone(BaseMap.shipped(), entries, titles::get, classes);
  }

  public int width() {
    return BaseMap.WIDTH;
  }

  public int height() {
    return BaseMap.HEIGHT;
  }

  public boolean hasShares() {
    return rows.stream().anyMatch(row -> !row.share().isEmpty());
  }

  public boolean hasRoles() {
    return rows.stream().anyMatch(row -> !row.roles().isEmpty());
  }

  /** Whether the table has rows that the map lacks. */
  public boolean hasUndrawn() {
    return rows.stream().anyMatch(row -> !row.isDrawn());
  }
}
