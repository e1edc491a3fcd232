package org.councilnotes.web.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchResult.Total;

/**
 * The way through numbered pages.
 *
 * @param page the present one, from 1
 * @param last number of the last page that can be asked for; 0 where nothing was found
 * @param hrefs the address of each page
 * @param steps the first page, those around the present one, and the last
 */
public record Pager(int page, int last, IntFunction<String> hrefs, List<Step> steps) {

  private static final int NEIGHBOURS = 2;

  public Pager {
    steps = List.copyOf(steps);
  }

  /**
   * One page and its address.
   *
   * @param current whether it is the present one
   * @param afterGap whether pages before it are left out
   */
  record Step(int page, String href, boolean current, boolean afterGap) {}

  /** The pager of a result. */
  public static Pager of(SearchState state, Total total) {
    int last = last(state.span().size(), total.value());
    return of(state.span().page(), last, n -> state.atPage(n).href());
  }

  public static Pager of(int page, int last, IntFunction<String> hrefs) {
    List<Step> steps = new ArrayList<>();
    int before = 0;
    for (int shown : shown(page, last)) {
      steps.add(new Step(shown, hrefs.apply(shown), shown == page, shown > before + 1));
      before = shown;
    }
    return new Pager(page, last, hrefs, steps);
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
    return page > 1 ? Optional.of(hrefs.apply(page - 1)) : Optional.empty();
  }

  public Optional<String> next() {
    return page < last ? Optional.of(hrefs.apply(page + 1)) : Optional.empty();
  }
}
