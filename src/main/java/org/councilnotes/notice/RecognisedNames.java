package org.councilnotes.notice;

import java.util.List;
import java.util.Optional;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.NameLookup;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchReader;

/**
 * The names in a query that can be filters in place of words. Each is offered only where it finds
 * something, see {@link NameCounter}.
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

    Taken finding(long found) {
      return new Taken(words, filters, isWithoutOthers, found);
    }

    private SearchJson.Offer toJson() {
      return new SearchJson.Offer(words, filters, passages);
    }
  }

  /** Where names are recognised, and counted. */
  public record Sources(SearchReader world, FacetValues facets, NameLookup names) {

    QueryParser parser() {
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
        : new NameCounter(open, words.within(), request.filters(), names, sources).count();
  }

  /** The filters without those that the names in a text mean. */
  public static Filters without(Filters filters, String text, Sources sources) {
    Filters less = filters;
    for (RecognisedName name : sources.in(OpenWords.of(text, sources.parser()))) {
      for (NameMeaning meaning : name.meanings()) {
        less =
            meaning instanceof NameMeaning.Newest
                ? less.withoutChoice(Facet.EDITION)
                : NameCounter.filters(meaning, List.of()).stream()
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
}
