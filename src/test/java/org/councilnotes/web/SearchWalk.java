package org.councilnotes.web;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches as people do: types words and presses Enter; sorts the results each way, pages, excludes
 * a value, clears, goes back and forward.
 */
final class SearchWalk {

  /** What people type, and what those type who mean harm or hit the wrong key. */
  static final List<String> QUERIES =
      List.of(
          "drugs",
          "meeting",
          "cooperation",
          "training",
          "Bolivia",
          "\"early warning\"",
          "\"demand reduction\" COPOLAD",
          "91790/19",
          "ST 91790 2019 INIT",
          "91790-19",
          "country:BO",
          "programme:COPOLAD year:2018",
          "reports NOT seizures",
          "police*",
          "zeppelin",
          "'I' ITEM NOTE",
          "\"><script>alert(1)</script>",
          "\"unbalanced (AND OR",
          "%zz \\ # & = + ; | ^ ~ [x] {y}",
          "Ελλάδα ñandú \uD835\uDD18 \u202E*:*");

  private static final String SORTS =
      """
      () => Array.from(document.querySelectorAll('#sort option'))
          .filter(option => !option.selected).map(option => option.value)
      """;

  private final PageWalk walk;
  private final String start;

  /**
   * @param start the address of a page with a search box
   */
  SearchWalk(PageWalk walk, String start) {
    this.walk = walk;
    this.start = start;
  }

  /** Types words on the first page and presses Enter; goes back and forward. */
  void search(String words) {
    walk.open(start);
    if (walk.go("search " + words, () -> type(words))) {
      checkBox(words);
      walk.go("back", () -> walk.page().goBack());
      walk.go("forward", () -> walk.page().goForward());
      checkBox(words);
    }
  }

  private void type(String words) {
    Locator box = walk.page().locator("#q");
    box.click();
    box.fill(words);
    box.press("Enter");
  }

  private void checkBox(String words) {
    if (!walk.page().locator("#q").inputValue().equals(words)) {
      walk.found("search " + words, "the box says something else");
    }
  }

  /** All that can be done with the results of a search that finds much. */
  void useResults(String words) {
    search(words);
    for (Object order : new ArrayList<>((List<?>) walk.page().evaluate(SORTS))) {
      walk.go("sort by " + order, () -> walk.page().locator("#sort").selectOption("" + order));
    }
    walk.follow("next page", ".pages a[rel=next]");
    walk.follow("previous page", ".pages a[rel=prev]");
    exclude();
    walk.follow("clear", ".chips > a");
  }

  private void exclude() {
    Locator item = walk.page().locator(".facet[open] .govuk-checkboxes__item:visible").first();
    if (item.count() > 0) {
      item.hover();
      item.locator("a").first().focus();
      walk.go("exclude", () -> item.locator("a").first().click());
    }
  }
}
