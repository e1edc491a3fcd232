package org.councilnotes.web.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.councilnotes.query.Facet;
import org.councilnotes.query.YearRange;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.address.SearchState;

/**
 * The years of a result as bars, and the chosen range.
 *
 * @param chosen chosen range; all years where none is chosen
 * @param bars one bar a year, from the first to the last; none where no year is stated
 */
public record YearHistogram(YearRange chosen, List<Bar> bars) {

  /** The height of the highest bar, in units of the drawing. */
  static final int HIGHEST = 40;

  /** With more bars, only some have a label, so that labels do not overlap. */
  private static final int MOST_NAMED = 14;

  private static final int NAMED_EVERY = 5;

  /** Maximum number of bars; more would be too thin to tell apart. */
  private static final int MOST = 40;

  public YearHistogram {
    bars = List.copyOf(bars);
  }

  /**
   * The bar of one year.
   *
   * @param height 0 to {@value YearHistogram#HIGHEST}
   * @param isChosen whether it is within the chosen range
   * @param isNamed whether its year is written below it
   * @param href the same search in this year
   */
  record Bar(int year, long count, int height, boolean isChosen, boolean isNamed, String href) {

    /** Distance of its upper end from the top of the drawing. */
    public int top() {
      return HIGHEST - height;
    }

    public String shortName() {
      return "%02d".formatted(year % 100);
    }
  }

  public static YearHistogram of(SearchState state, SearchResult result) {
    return new YearHistogram(state.filters().years(), bars(state, counts(result)));
  }

  /** The counts of the years of a result. */
  public static NavigableMap<Integer, Long> counts(SearchResult result) {
    NavigableMap<Integer, Long> counts = new TreeMap<>();
    for (FacetValue value : result.facet(Facet.YEAR)) {
      if (!value.value().equals(Facet.NOT_STATED)) {
        counts.put(Integer.valueOf(value.value()), value.count());
      }
    }
    return counts;
  }

  private static List<Bar> bars(SearchState state, NavigableMap<Integer, Long> counts) {
    if (counts.isEmpty()) {
      return List.of();
    }
    BarScale scale = BarScale.of(HIGHEST, counts.values());
    int last = counts.lastKey();
    List<Bar> bars = new ArrayList<>();
    int first = Math.max(counts.firstKey(), last - MOST + 1);
    boolean allNamed = last - first < MOST_NAMED;
    for (int year = first; year <= last; year++) {
      long count = counts.getOrDefault(year, 0L);
      bars.add(bar(state, year, scale.height(count), count, allNamed));
    }
    return List.copyOf(bars);
  }

  private static Bar bar(SearchState state, int year, int height, long count, boolean allNamed) {
    YearRange years = state.filters().years();
    String href = state.in(YearRange.between(year, year)).href();
    boolean isNamed = allNamed || year % NAMED_EVERY == 0;
    return new Bar(year, count, height, !years.isAll() && years.holds(year), isNamed, href);
  }

  public boolean isEmpty() {
    return bars.isEmpty() && chosen.isAll();
  }

  public String from() {
    return text(chosen.from());
  }

  public String to() {
    return text(chosen.to());
  }

  private static String text(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }
}
