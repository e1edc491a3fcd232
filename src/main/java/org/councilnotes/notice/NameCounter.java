package org.councilnotes.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.notice.RecognisedNames.Offer;
import org.councilnotes.notice.RecognisedNames.Taken;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * Counts what names find as filters. Mostly one call to the archive counts each name and all of
 * them together; another one, what is offered without the other words. One more lists the editions
 * where the newest are asked for.
 */
final class NameCounter {

  /** A name as a filter, and the searches in which it stands in place of words. */
  private record Candidate(RecognisedName name, NameFilter filter, List<Taken> inPlace) {}

  private final OpenWords open;
  private final String within;
  private final Filters filters;
  private final List<RecognisedName> names;
  private final RecognisedNames.Sources sources;

  /** Counted searches by the same without a count. */
  private final Map<Taken, Taken> counted = new HashMap<>();

  /**
   * Counts the names of a query.
   *
   * @param within words within the results
   * @param filters that are chosen
   */
  NameCounter(
      OpenWords open,
      String within,
      Filters filters,
      List<RecognisedName> names,
      RecognisedNames.Sources sources) {
    this.open = open;
    this.within = within;
    this.filters = filters;
    this.names = names;
    this.sources = sources;
  }

  RecognisedNames count() {
    List<Candidate> candidates = candidates(newest());
    count(
        Stream.concat(
            candidates.stream().flatMap(candidate -> candidate.inPlace().stream()),
            together(candidates).stream()));
    count(candidates.stream().filter(one -> inPlace(one).isEmpty()).map(this::withoutWords));
    List<Offer> offers = new ArrayList<>();
    for (Candidate candidate : candidates) {
      inPlace(candidate)
          .or(() -> found(withoutWords(candidate)))
          .filter(_ -> isNew(candidate, offers))
          .map(taken -> offer(candidate, taken))
          .ifPresent(offers::add);
    }
    return new RecognisedNames(offers, all(offers));
  }

  private static Offer offer(Candidate candidate, Taken taken) {
    RecognisedName name = candidate.name();
    return new Offer(name.range(), candidate.filter(), name.isCertain(), taken);
  }

  /** Of an edition and its years the first that finds something; each filter once. */
  private static boolean isNew(Candidate candidate, List<Offer> offers) {
    RecognisedName name = candidate.name();
    return offers.stream()
        .noneMatch(
            offer ->
                offer.filter().equals(candidate.filter())
                    || (name.isCertain() && offer.range().equals(name.range())));
  }

  private List<Candidate> candidates(List<String> newest) {
    List<Candidate> candidates = new ArrayList<>();
    for (RecognisedName name : names) {
      for (NameMeaning meaning : name.meanings()) {
        filters(meaning, newest).stream()
            .filter(filter -> !filter.isIn(filters))
            .map(filter -> new Candidate(name, filter, inPlace(name, filter, newest)))
            .forEach(candidates::add);
      }
    }
    return candidates;
  }

  /**
   * The filter in place of its words; then with the times of the query, whose words are hardly in
   * any passage.
   */
  private List<Taken> inPlace(RecognisedName name, NameFilter filter, List<String> newest) {
    List<RecognisedName> times =
        names.stream().filter(time -> time.isTime() && !time.equals(name)).toList();
    Taken alone = taken(List.of(name), filter.in(filters));
    if (times.isEmpty()) {
      return List.of(alone);
    }
    List<NameFilter> all = new ArrayList<>(List.of(filter));
    for (RecognisedName time : times) {
      filters(time.meanings().getFirst(), newest).stream().limit(1).forEach(all::add);
    }
    List<RecognisedName> taken = Stream.concat(Stream.of(name), times.stream()).toList();
    return List.of(alone, taken(taken, NameFilter.all(all, filters)));
  }

  /** The first of its searches that finds something. */
  private Optional<Taken> inPlace(Candidate candidate) {
    return candidate.inPlace().stream().flatMap(taken -> found(taken).stream()).findFirst();
  }

  /** All certain names with the filter that each most likely is. */
  private Optional<Taken> together(List<Candidate> candidates) {
    List<Candidate> certain = new ArrayList<>();
    for (Candidate candidate : candidates) {
      boolean isFirst = certain.stream().noneMatch(other -> other.name().equals(candidate.name()));
      if (candidate.name().isCertain() && isFirst) {
        certain.add(candidate);
      }
    }
    return certain.size() < 2
        ? Optional.empty()
        : Optional.of(
            taken(
                certain.stream().map(Candidate::name).toList(),
                NameFilter.all(certain.stream().map(Candidate::filter).toList(), filters)));
  }

  /** Every certain name that is offered; empty for fewer than two, and where nothing is found. */
  private Optional<Taken> all(List<Offer> offers) {
    List<Offer> certain = offers.stream().filter(Offer::isCertain).toList();
    if (certain.size() < 2) {
      return Optional.empty();
    }
    List<RecognisedName> all =
        names.stream()
            .filter(name -> certain.stream().anyMatch(o -> o.range().equals(name.range())))
            .toList();
    Filters with = NameFilter.all(certain.stream().map(Offer::filter).toList(), filters);
    Taken inPlace = taken(all, with);
    count(Stream.of(inPlace));
    if (found(inPlace).isPresent()) {
      return found(inPlace);
    }
    Taken bare = withoutWords(with);
    count(Stream.of(bare));
    return found(bare);
  }

  /** The search with filters in place of names, and of others of the same meaning. */
  private Taken taken(List<RecognisedName> taken, Filters with) {
    List<NameMeaning> meanings = taken.stream().flatMap(name -> name.meanings().stream()).toList();
    String left =
        RemainingWords.of(
            open,
            names.stream()
                .filter(name -> meanings.containsAll(name.meanings()))
                .map(RecognisedName::range)
                .toList());
    return new Taken(new QueryText(left, within), with, false, 0);
  }

  private Taken withoutWords(Candidate candidate) {
    return withoutWords(candidate.filter().in(filters));
  }

  private Taken withoutWords(Filters with) {
    return new Taken(new QueryText("", within), with, true, 0);
  }

  /** The same with its count; empty where it finds nothing. */
  private Optional<Taken> found(Taken search) {
    return Optional.ofNullable(counted.get(search)).filter(taken -> taken.passages() > 0);
  }

  /** Counts those that are not counted yet, in one call. */
  private void count(Stream<Taken> searches) {
    List<Taken> uncounted = searches.filter(one -> !counted.containsKey(one)).distinct().toList();
    if (uncounted.isEmpty()) {
      return;
    }
    Iterator<SearchResult> results =
        sources
            .world()
            .counts(uncounted.stream().map(one -> request(one.words(), one.filters())).toList())
            .iterator();
    uncounted.forEach(one -> counted.put(one, one.finding(results.next().total().passages())));
  }

  private SearchRequest request(QueryText words, Filters with) {
    return new SearchRequest(words.read(sources.parser()), with, ResultPageRequest.OF_PASSAGES)
        .forCounts()
        .withCountedFacets(Set.of());
  }

  /** The editions under the filters and the programmes that are named, newest first. */
  private List<String> newest() {
    if (names.stream()
        .noneMatch(name -> name.meanings().getFirst() instanceof NameMeaning.Newest)) {
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
