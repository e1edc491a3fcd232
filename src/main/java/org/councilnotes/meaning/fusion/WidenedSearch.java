package org.councilnotes.meaning.fusion;

import java.util.Optional;
import java.util.Set;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.CompleteResult;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchReader.Settled;
import org.councilnotes.store.SearchResult;

/**
 * A search that finds what is near in meaning, too; or the search as it was asked, where it does
 * not.
 *
 * @param request to be answered
 * @param use whether meaning is used, and if not, why
 * @param byWords what the words alone find, where meaning is used
 * @param near the places of the passages that are found by meaning alone
 * @param missing how many notes of the world, at least, have no vectors yet
 */
public record WidenedSearch(
    SearchRequest request,
    MeaningUse use,
    Optional<Settled> byWords,
    Set<PassagePlace> near,
    long missing) {

  public WidenedSearch {
    near = Set.copyOf(near);
  }

  /** A search by words alone. */
  public static WidenedSearch byWords(SearchRequest request, MeaningUse use) {
    return new WidenedSearch(request, use, Optional.empty(), Set.of(), 0);
  }

  /** A search that nobody asked to widen. */
  public static WidenedSearch notAsked(SearchRequest request) {
    return byWords(request, MeaningUse.NOT_ASKED);
  }

  /**
   * Answers another form of {@link #request}, such as one that counts fewer facets. Advice is that
   * on the words.
   */
  public SearchResult answer(SearchRequest form, SearchReader world) {
    return advised(world.search(form));
  }

  /** Answers with all hits, as {@link #answer} does. */
  public CompleteResult answerAll(SearchRequest form, SearchReader world) {
    CompleteResult all = world.searchAll(form);
    return new CompleteResult(advised(all.result()), all.hits());
  }

  private SearchResult advised(SearchResult result) {
    return byWords.map(words -> result.withAdvice(words.advice())).orElse(result);
  }

  /** Whether a hit is found by meaning alone. */
  public boolean isNear(SearchHit hit) {
    return near.contains(new PassagePlace(hit.note().id(), hit.passage().ordinal()));
  }

  /** Whether somebody asked for meaning. */
  public boolean isAsked() {
    return use != MeaningUse.NOT_ASKED;
  }

  /** How many passages the words find. */
  public long passagesByWords(SearchResult result) {
    return byWords.map(words -> words.total().passages()).orElse(result.total().passages());
  }

  /** How many passages meaning adds. */
  public long passagesByMeaning(SearchResult result) {
    return Math.max(0, result.total().passages() - passagesByWords(result));
  }
}
