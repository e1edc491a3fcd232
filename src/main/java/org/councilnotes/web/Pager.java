package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult.Total;

/**
 * The way through the pages of a result.
 *
 * @param last number of the last page that can be asked for; 0 where nothing was found
 * @param steps the first page, those around the present one, and the last
 */
record Pager(SearchState state, int last, List<Step> steps) {

  private static final int NEIGHBOURS = 2;

  Pager {
    steps = List.copyOf(steps);
  }

  /**
   * One page and its address.
   *
   * @param current whether it is the present one
   * @param afterGap whether pages before it are left out
   */
  record Step(int page, String href, boolean current, boolean afterGap) {}

  static Pager of(SearchState state, Total total) {
    int last = last(state.span().size(), total.value());
    List<Step> steps = new ArrayList<>();
    int before = 0;
    for (int page : shown(state.span().page(), last)) {
      boolean current = page == state.span().page();
      steps.add(new Step(page, state.atPage(page).href(), current, page > before + 1));
      before = page;
    }
    return new Pager(state, last, steps);
  }

  private static int last(int size, long hits) {
    if (size == 0) {
      return 0;
    }
    long pages = (hits + size - 1) / size;
    return (int) Math.min(pages, SearchRequest.DEEPEST / size);
  }

  private static List<Integer> shown(int page, int last) {
    return IntStream.rangeClosed(1, last)
        .filter(n -> n == 1 || n == last || Math.abs(n - page) <= NEIGHBOURS)
        .boxed()
        .toList();
  }

  public boolean isNeeded() {
    return last > 1;
  }

  public Optional<String> previous() {
    int page = state.span().page();
    return page > 1 ? Optional.of(state.atPage(page - 1).href()) : Optional.empty();
  }

  public Optional<String> next() {
    int page = state.span().page();
    return page < last ? Optional.of(state.atPage(page + 1).href()) : Optional.empty();
  }
}
