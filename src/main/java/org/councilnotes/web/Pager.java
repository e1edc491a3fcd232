package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult.Total;

/**
 * The way through the pages of a result.
 *
 * @param last number of the last page that can be asked for; 0 where nothing was found
 * @param near the pages around the present one, without the first and the last
 */
record Pager(int page, int last, List<Step> near, SearchState state) {

  private static final int NEIGHBOURS = 2;

  Pager {
    near = List.copyOf(near);
  }

  /** One page and its address. */
  record Step(int page, String href) {}

  static Pager of(SearchState state, Total total) {
    int page = state.span().page();
    int last = last(state.span().size(), total.value());
    List<Step> near =
        IntStream.rangeClosed(page - NEIGHBOURS, page + NEIGHBOURS)
            .filter(n -> n > 1 && n < last)
            .mapToObj(n -> new Step(n, state.atPage(n).href()))
            .toList();
    return new Pager(page, last, near, state);
  }

  private static int last(int size, long hits) {
    if (size == 0) {
      return 0;
    }
    long pages = (hits + size - 1) / size;
    return (int) Math.min(pages, SearchRequest.DEEPEST / size);
  }

  public boolean isNeeded() {
    return last > 1 && page <= last;
  }

  public Optional<String> previous() {
    return page > 1 ? Optional.of(state.atPage(page - 1).href()) : Optional.empty();
  }

  public Optional<String> next() {
    return page < last ? Optional.of(state.atPage(page + 1).href()) : Optional.empty();
  }

  public Step first() {
    return new Step(1, state.atPage(1).href());
  }

  public Step end() {
    return new Step(last, state.atPage(last).href());
  }

  /** Whether pages are left out between the first and the near ones. */
  public boolean skipsBefore() {
    return page - NEIGHBOURS > 2;
  }

  /** Whether pages are left out between the near ones and the last. */
  public boolean skipsAfter() {
    return page + NEIGHBOURS < last - 1;
  }
}
