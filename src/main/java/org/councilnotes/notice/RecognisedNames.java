package org.councilnotes.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.NameLookup;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * The names in a query that can be filters in place of words. Each is offered only where it finds
 * something: one call to the archive counts them, one all of them together, and one lists the
 * editions where the newest are asked for.
 *
 * @param offers in the order of the text; of words with several meanings one for each
 * @param all takes every certain name; empty for fewer than two
 */
public record RecognisedNames(List<Offer> offers, Optional<Taken> all) {

  public static final RecognisedNames NONE = new RecognisedNames(List.of(), Optional.empty());

  /** Most names that are offered. */
  private static final int MOST = 8;

  public RecognisedNames {
    offers = List.copyOf(offers);
  }

  /**
   * A name as a filter.
   *
   * @param range of the name in the text
   * @param isCertain whether the name alone tells what is meant
   * @param taken the search with the filter in place of the words; where it would find nothing,
   *     with the times of the query, too, or without any other word
   */
  public record Offer(TextRange range, NameFilter filter, boolean isCertain, Taken taken) {}

  /**
   * A search with filters in place of words.
   *
   * @param isWithoutOthers whether it leaves out words that no filter stands for
   * @param passages number of passages that it finds
   */
  public record Taken(QueryText words, Filters filters, boolean isWithoutOthers, long passages) {

    private Taken finding(long found) {
      return new Taken(words, filters, isWithoutOthers, found);
    }

    private SearchJson.Offer toJson() {
      return new SearchJson.Offer(words, filters, passages);
    }
  }

  /** Where names are recognised, and counted. */
  public record Sources(SearchReader world, FacetValues facets, NameLookup names) {

    private QueryParser parser() {
      return facets.parser();
    }

    private List<RecognisedName> in(OpenWords open) {
      return new NameRecogniser(names, parser()).in(open);
    }
  }

  /** The names in the words of a search, on its first page; none where it has none. */
  public static RecognisedNames of(QueryText words, SearchRequest request, Sources sources) {
    if (request.span().page() > 1 || words.text().isBlank()) {
      return NONE;
    }
    OpenWords open = OpenWords.of(words.text(), sources.parser());
    List<RecognisedName> names = sources.in(open).stream().limit(MOST).toList();
    return names.isEmpty()
        ? NONE
        : new Counter(open, words.within(), request.filters(), names, sources).count();
  }

  /** The filters without those that the names in a text mean. */
  public static Filters without(Filters filters, String text, Sources sources) {
    Filters less = filters;
    for (RecognisedName name : sources.in(OpenWords.of(text, sources.parser()))) {
      for (NameMeaning meaning : name.meanings()) {
        less =
            meaning instanceof NameMeaning.Newest
                ? less.withoutChoice(Facet.EDITION)
                : Counter.filters(meaning, List.of()).stream()
                    .reduce(less, (rest, filter) -> filter.outOf(rest), (_, other) -> other);
      }
    }
    return less;
  }

  /** The names for JSON. */
  public SearchJson.Recognised toJson(FacetNames names) {
    return new SearchJson.Recognised(
        offers.stream()
            .map(
                offer ->
                    new SearchJson.RecognisedName(
                        offer.range(),
                        offer.filter().facet(),
                        offer.filter().values(),
                        offer.filter().label(names),
                        offer.isCertain(),
                        offer.taken().toJson()))
            .toList(),
        all.map(Taken::toJson));
  }

  /** Counts what names find. */
  private record Counter(
      OpenWords open, String within, Filters filters, List<RecognisedName> names, Sources sources) {

    /**
     * A filter that is tried, with what is taken along with it.
     *
     * @param name that it stands for
     */
    private record Try(RecognisedName name, NameFilter filter, Taken taken) {}

    RecognisedNames count() {
      List<String> newest = newest();
      List<Try> tries = new ArrayList<>();
      for (RecognisedName name : names) {
        for (NameMeaning meaning : name.meanings()) {
          filters(meaning, newest).stream()
              .filter(filter -> !filter.isIn(filters))
              .forEach(filter -> tries.addAll(tries(name, filter, newest)));
        }
      }
      List<Offer> offers = new ArrayList<>();
      for (Try counted : countedTries(tries)) {
        if (counted.taken().passages() > 0 && isFirst(counted, offers)) {
          offers.add(
              new Offer(
                  counted.name().range(),
                  counted.filter(),
                  counted.name().isCertain(),
                  counted.taken()));
        }
      }
      return new RecognisedNames(offers, all(offers));
    }

    /** Of an edition and its years the first that finds something; of meanings each once. */
    private static boolean isFirst(Try counted, List<Offer> offers) {
      return offers.stream()
          .filter(offer -> offer.range().equals(counted.name().range()))
          .noneMatch(
              offer -> counted.name().isCertain() || offer.filter().equals(counted.filter()));
    }

    /**
     * The filter in place of its words; with the times of the query, since their words are hardly
     * in any passage; in place of all words.
     */
    private List<Try> tries(RecognisedName name, NameFilter filter, List<String> newest) {
      Filters with = filter.in(filters);
      List<Try> tries = new ArrayList<>();
      tries.add(new Try(name, filter, taken(List.of(name), with)));
      if (times().anyMatch(time -> !time.equals(name))) {
        Filters timed = with;
        for (RecognisedName time : times().filter(time -> !time.equals(name)).toList()) {
          List<NameFilter> meant = filters(time.meanings().getFirst(), newest);
          timed = meant.isEmpty() ? timed : meant.getFirst().in(timed);
        }
        tries.add(
            new Try(name, filter, taken(Stream.concat(Stream.of(name), times()).toList(), timed)));
      }
      tries.add(new Try(name, filter, withoutWords(with)));
      return tries;
    }

    private Stream<RecognisedName> times() {
      return names.stream().filter(RecognisedName::isTime);
    }

    private Taken taken(List<RecognisedName> taken, Filters with) {
      String left = WordsLeft.of(open, taken.stream().map(RecognisedName::range).toList());
      return new Taken(new QueryText(left, within), with, false, 0);
    }

    private Taken withoutWords(Filters with) {
      return new Taken(new QueryText("", within), with, true, 0);
    }

    /** Every certain name that is offered; empty for fewer than two, and where nothing is found. */
    private Optional<Taken> all(List<Offer> offers) {
      List<Offer> certain = offers.stream().filter(Offer::isCertain).toList();
      if (certain.size() < 2) {
        return Optional.empty();
      }
      List<RecognisedName> all =
          names.stream()
              .filter(
                  name -> certain.stream().anyMatch(offer -> offer.range().equals(name.range())))
              .toList();
      Filters with = filtersOf(certain);
      return counted(List.of(taken(all, with), withoutWords(with)))
          .filter(taken -> taken.passages() > 0)
          .findFirst();
    }

    private Filters filtersOf(List<Offer> offers) {
      Filters with = filters;
      for (Offer offer : offers) {
        with = offer.filter().in(with);
      }
      return with;
    }

    private List<Try> countedTries(List<Try> tries) {
      Iterator<Taken> counted = counted(tries.stream().map(Try::taken).toList()).iterator();
      return tries.stream().map(one -> new Try(one.name(), one.filter(), counted.next())).toList();
    }

    private Stream<Taken> counted(List<Taken> searches) {
      Iterator<SearchResult> results =
          sources
              .world()
              .counts(searches.stream().map(one -> request(one.words(), one.filters())).toList())
              .iterator();
      return searches.stream().map(one -> one.finding(results.next().total().passages()));
    }

    private SearchRequest request(QueryText words, Filters with) {
      return new SearchRequest(words.read(sources.parser()), with, ResultPageRequest.OF_PASSAGES)
          .forCounts()
          .withCountedFacets(Set.of());
    }

    /** The editions under the filters and the programmes that are named, newest first. */
    private List<String> newest() {
      boolean isAsked =
          names.stream().anyMatch(name -> name.meanings().getFirst() instanceof NameMeaning.Newest);
      if (!isAsked) {
        return List.of();
      }
      Filters scope = filters.withoutChoice(Facet.EDITION);
      for (RecognisedName name : names) {
        if (name.isCertain()
            && name.meanings().getFirst() instanceof NameMeaning.Value(var facet, var value)
            && facet.equals(Facet.PROGRAMME)) {
          scope = scope.dropping(facet, value).with(facet, value);
        }
      }
      SearchRequest editions =
          request(QueryText.NOTHING, scope).withCountedFacets(Set.of(Facet.EDITION));
      return sources.world().counts(List.of(editions)).getFirst().facet(Facet.EDITION).stream()
          .filter(edition -> edition.count() > 0)
          .map(FacetValue::value)
          .filter(edition -> !edition.equals(Facet.NOT_STATED))
          .sorted(Comparator.reverseOrder())
          .toList();
    }

    /** What a meaning can be as a filter, the likeliest first. */
    static List<NameFilter> filters(NameMeaning meaning, List<String> newest) {
      return switch (meaning) {
        case NameMeaning.Value(var facet, var value) -> List.of(NameFilter.of(facet, value));
        case NameMeaning.Years(var years) -> List.of(NameFilter.of(years));
        case NameMeaning.Edition(var edition, var years) ->
            List.of(NameFilter.of(Facet.EDITION, edition), NameFilter.of(years));
        case NameMeaning.Newest(var editions) ->
            newest.isEmpty()
                ? List.of()
                : List.of(NameFilter.newest(newest.subList(0, Math.min(editions, newest.size()))));
      };
    }
  }
}
