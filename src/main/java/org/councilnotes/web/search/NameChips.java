package org.councilnotes.web.search;

import java.util.List;
import java.util.Optional;
import org.councilnotes.notice.RecognisedNames;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.web.address.SearchState;

/**
 * The names in the words of a search that can be filters in their place, and the way back.
 *
 * @param all the search with every certain name as a filter; empty for fewer than two
 * @param asTyped the search for the words as they were typed; empty where no filter stands for any
 */
record NameChips(List<Chip> chips, Optional<Target> all, Optional<AsTyped> asTyped) {

  static final NameChips NONE = new NameChips(List.of(), Optional.empty(), Optional.empty());

  NameChips {
    chips = List.copyOf(chips);
  }

  /**
   * One name.
   *
   * @param facet its title
   * @param label of the values
   * @param newest how many of the newest editions they are; 0 for others
   */
  record Chip(String facet, String label, int newest, Target target) {}

  /**
   * A search with filters in place of words.
   *
   * @param isWithoutOthers whether it leaves out words that no filter stands for
   */
  record Target(long passages, boolean isWithoutOthers, String href) {

    static Target of(SearchState state, RecognisedNames.Taken taken) {
      String typed = state.typed().isEmpty() ? state.text() : state.typed();
      String href = state.withSearch(taken.words(), taken.filters()).withTyped(typed).href();
      return new Target(taken.passages(), taken.isWithoutOthers(), href);
    }
  }

  /** The words as they were typed. */
  record AsTyped(String words, String href) {}

  static NameChips of(
      SearchState state, SearchRequest request, RecognisedNames.Sources sources, FacetNames names) {
    RecognisedNames recognised = RecognisedNames.of(state.sought(), request, sources);
    return new NameChips(
        recognised.offers().stream()
            .map(
                offer ->
                    new Chip(
                        names.title(offer.filter().facet()),
                        offer.filter().label(names),
                        offer.filter().newest(),
                        Target.of(state, offer.taken())))
            .toList(),
        recognised.all().map(taken -> Target.of(state, taken)),
        asTyped(state, sources));
  }

  private static Optional<AsTyped> asTyped(SearchState state, RecognisedNames.Sources sources) {
    String typed = state.typed();
    return typed.isEmpty() || typed.equals(state.text())
        ? Optional.empty()
        : Optional.of(
            new AsTyped(
                typed,
                state
                    .withSearch(
                        new QueryText(typed, state.within()),
                        RecognisedNames.without(state.filters(), typed, sources))
                    .withTyped("")
                    .href()));
  }
}
