package org.councilnotes.web.home;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.series.EditionChange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.BarScale;
import org.councilnotes.web.facet.FacetValueList;
import org.councilnotes.web.note.NoteEntry;
import org.councilnotes.web.series.EditionView;
import org.councilnotes.web.series.SeriesList;

/**
 * Contents of the home page in one language.
 *
 * @param total hits of a search for everything
 * @param examples query texts that find something
 * @param newest most recently added notes
 * @param series newest editions of series, newest first
 * @param seriesInAll number of all series
 * @param programmes programmes with the most passages first
 * @param countries countries with the most passages first
 */
public record HomeView(
    SearchResult.Total total,
    List<String> examples,
    List<NoteEntry> newest,
    List<NewestEdition> series,
    int seriesInAll,
    Values programmes,
    Values countries) {

  private static final int NEWEST_NOTES = 5;
  private static final int MOST_SERIES = 8;

  public HomeView {
    examples = List.copyOf(examples);
    newest = List.copyOf(newest);
    series = List.copyOf(series);
  }

  /**
   * The newest edition of a series.
   *
   * @param name name of the series
   * @param before name of the previous edition
   * @param step changes since the previous edition
   */
  record NewestEdition(
      String name, String href, NoteSummary note, String before, Optional<EditionChange> step) {

    /** Relations that are shown; the comparison shows moved passages and others. */
    private static final List<PassageRelation> TOLD =
        List.of(PassageRelation.NEW, PassageRelation.DROPPED, PassageRelation.CHANGED);

    public String noteHref() {
      return NoteLink.to(note.id());
    }

    /** Numbers of new, dropped and changed passages. */
    public List<EditionView.Count> counts() {
      return step.stream()
          .flatMap(
              s ->
                  TOLD.stream()
                      .map(relation -> new EditionView.Count(relation, s.change().of(relation))))
          .toList();
    }

    public String compareHref() {
      return step.map(s -> NoteLink.toComparison(s.older(), s.newer())).orElse("");
    }
  }

  /**
   * The most frequent values of a facet.
   *
   * @param more number of values that are not listed
   */
  record Values(Facet facet, List<ValueHistogram> listed, int more) {

    Values {
      listed = List.copyOf(listed);
    }

    public boolean isEmpty() {
      return listed.isEmpty();
    }

    /** Address of the list of all values. */
    public String allHref(SearchState state) {
      return FacetValueList.href(state, facet);
    }

    /** The first year of the bars; empty where there are none. */
    public Optional<ValueHistogram.Bar> first() {
      return listed.stream().flatMap(value -> value.bars().stream()).findFirst();
    }

    /** The last year of the bars; empty where there are none. */
    public Optional<ValueHistogram.Bar> last() {
      return listed.stream()
          .map(ValueHistogram::bars)
          .filter(bars -> !bars.isEmpty())
          .findFirst()
          .map(List::getLast);
    }
  }

  public boolean isEmpty() {
    return total.passages() == 0;
  }

  /** Where counts and labels come from. */
  public record Sources(FacetValues facets, FacetLabels labels) {}

  /**
   * Computes the home page of a world.
   *
   * @param world reader of one snapshot
   * @param changes changes from the previous edition of a series to its newest
   * @param isRegion whether a value of the countries is a region
   */
  static HomeView of(
      ArchiveReader world,
      Sources sources,
      Function<SeriesEditions, Optional<EditionChange>> changes,
      Predicate<String> isRegion,
      Locale locale) {
    List<NoteSummary> notes = world.notes();
    List<NoteSummary> newest =
        notes.stream()
            .filter(note -> NoteVersion.of(note).map(NoteVersion::isOriginal).orElse(true))
            .limit(NEWEST_NOTES)
            .toList();
    FacetNames names = sources.labels().names(locale);
    Years years = Years.of(world, sources.facets());
    Values programmes = years.values(Facet.PROGRAMME, value -> true, names);
    Values countries = years.values(Facet.COUNTRY, isRegion.negate(), names);
    SeriesList series = SeriesList.of(notes, sources.labels().labelFunction(locale), locale);
    return new HomeView(
        years.all().total(),
        new ExampleSearches(world, sources.facets(), sources.labels(), locale)
            .of(newest, codes(programmes), codes(countries)),
        newest.stream().map(NoteEntry::alone).toList(),
        editions(series, changes),
        series.recurring().size() + series.single().size(),
        programmes,
        countries);
  }

  private static List<String> codes(Values values) {
    return values.listed().stream().map(ValueHistogram::value).toList();
  }

  private static List<NewestEdition> editions(
      SeriesList series, Function<SeriesEditions, Optional<EditionChange>> changes) {
    return series.recurring().stream()
        .sorted(
            Comparator.comparing(
                line -> line.main().editions().getLast(), NoteSummary.NEWEST_FIRST))
        .limit(MOST_SERIES)
        .map(line -> edition(line, changes))
        .toList();
  }

  private static NewestEdition edition(
      SeriesList.Line line, Function<SeriesEditions, Optional<EditionChange>> changes) {
    List<NoteSummary> editions = line.main().editions();
    return new NewestEdition(
        line.name(),
        line.href(),
        editions.getLast(),
        editions.get(editions.size() - 2).shortName(),
        changes.apply(line.main()));
  }

  /**
   * Counts of values by year.
   *
   * @param all the search for everything
   * @param byYear the search for everything in each of the last years, without gaps
   */
  private record Years(SearchResult all, NavigableMap<Integer, SearchResult> byYear) {

    private static final int MOST_YEARS = 12;
    private static final int MOST_VALUES = 12;
    private static final Set<Facet> LISTED = Set.of(Facet.PROGRAMME, Facet.COUNTRY);

    static Years of(SearchReader world, FacetValues facets) {
      SearchRequest everything = SearchState.START.toRequest(facets.parser()).withoutHits();
      SearchResult all =
          world.searchExactly(
              everything.withCountedFacets(Set.of(Facet.YEAR, Facet.PROGRAMME, Facet.COUNTRY)));
      TreeSet<Integer> years = new TreeSet<>();
      all.facet(Facet.YEAR).stream()
          .map(FacetValue::value)
          .filter(value -> !value.equals(Facet.NOT_STATED))
          .forEach(value -> years.add(Integer.valueOf(value)));
      NavigableMap<Integer, SearchResult> byYear = new TreeMap<>();
      if (!years.isEmpty()) {
        int first = Math.max(years.first(), years.last() - MOST_YEARS + 1);
        Iterator<SearchResult> answers =
            world
                .counts(
                    IntStream.rangeClosed(first, years.last())
                        .mapToObj(year -> ofYear(year, facets))
                        .toList())
                .iterator();
        for (int year = first; year <= years.last(); year++) {
          byYear.put(year, answers.next());
        }
      }
      return new Years(all, byYear);
    }

    private static SearchRequest ofYear(int year, FacetValues facets) {
      SearchState state = SearchState.START.anyOf(Facet.YEAR, Integer.toString(year));
      return state.toRequest(facets.parser()).forCounts().withCountedFacets(LISTED);
    }

    Values values(Facet facet, Predicate<String> isListed, FacetNames names) {
      List<FacetValue> values =
          all.facet(facet).stream()
              .filter(value -> !value.value().equals(Facet.NOT_STATED))
              .filter(value -> isListed.test(value.value()))
              .toList();
      List<FacetValue> listed = values.stream().limit(MOST_VALUES).toList();
      return new Values(
          facet,
          listed.stream()
              .map(
                  value ->
                      new ValueHistogram(
                          facet,
                          value.value(),
                          names.label(facet, value.value()),
                          value.count(),
                          ValueHistogram.bars(counts(facet, value.value()))))
              .toList(),
          values.size() - listed.size());
    }

    private NavigableMap<Integer, Long> counts(Facet facet, String value) {
      NavigableMap<Integer, Long> counts = new TreeMap<>();
      byYear.forEach(
          (year, result) ->
              counts.put(
                  year,
                  result.facet(facet).stream()
                      .filter(one -> one.value().equals(value))
                      .mapToLong(FacetValue::count)
                      .sum()));
      return counts;
    }
  }

  /**
   * A value of a facet with a bar for each year.
   *
   * @param passages number of its passages in all years
   * @param bars from the first year to the last
   */
  record ValueHistogram(Facet facet, String value, String label, long passages, List<Bar> bars) {

    /** The height of the highest bar, in units of the drawing. */
    static final int HIGHEST = 18;

    /** Width of a year on the drawing; the bar is one unit narrower. */
    static final int STEP = 6;

    ValueHistogram {
      bars = List.copyOf(bars);
    }

    /**
     * The bar of one year.
     *
     * @param x distance from the left
     * @param height 0 to {@value ValueHistogram#HIGHEST}
     */
    record Bar(int year, long passages, int x, int height) {

      /** Distance of its upper end from the top of the drawing. */
      public int top() {
        return HIGHEST - height;
      }
    }

    /**
     * The bars of a value; the highest one is that of the year with the most passages.
     *
     * @param byYear number of passages of each year, years without passages included
     */
    static List<Bar> bars(NavigableMap<Integer, Long> byYear) {
      BarScale scale = BarScale.of(HIGHEST, byYear.values());
      List<Integer> years = List.copyOf(byYear.keySet());
      return IntStream.range(0, years.size())
          .mapToObj(
              i -> {
                long passages = byYear.get(years.get(i));
                return new Bar(years.get(i), passages, i * STEP, scale.height(passages));
              })
          .toList();
    }

    /** The bars of the years with passages. */
    public List<Bar> shown() {
      return bars.stream().filter(bar -> bar.passages() > 0).toList();
    }

    public int width() {
      return bars.size() * STEP;
    }

    public int height() {
      return HIGHEST;
    }

    public int barWidth() {
      return STEP - 1;
    }
  }
}
