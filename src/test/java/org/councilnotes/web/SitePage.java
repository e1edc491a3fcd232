package org.councilnotes.web;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page of the sample archive: every kind of page once, and the states of it that look different.
 *
 * @param name what its pictures are called
 * @param address path and parameters
 * @param typed by the button that sends it, what is typed, where only this shows the page; mostly
 *     nothing
 */
record SitePage(String name, String address, Map<String, String> typed) {

  /** The languages that pages are looked at in. */
  static final List<String> LANGUAGES = List.of("en", "fr", "es");

  private static final String PASSAGE = "91790-19/II.COMPONENT-1/5";

  private static final String SENTENCE =
      "At every meeting the countries present reported on the drug situation at home and on changes"
          + " in their laws, strategies and institutions.";

  private static final Map<String, String> ADDRESSES =
      Map.ofEntries(
          Map.entry("search", "/?q=%22early+warning%22"),
          Map.entry("home", "/"),
          Map.entry("search-everything", "/?q="),
          Map.entry("search-narrowed", "/?q=training&country=CL&not.programme=AIRCOP"),
          Map.entry("search-nothing", "/?q=zeppelin"),
          Map.entry("search-lines", "/?q=training&view=kwic"),
          Map.entry("facet", "/facets/country?q=training"),
          Map.entry("note", "/notes/91790-19"),
          Map.entry("note-found", "/notes/91581-18?hit=1&q=warning"),
          Map.entry("note-superseded", "/notes/91204-16"),
          Map.entry("note-other-language", "/notes/91633-19.fr"),
          Map.entry("extraction", "/notes/91790-19/extraction"),
          Map.entry("compare-choice", "/compare"),
          Map.entry("compare", "/compare?note=91582-18&note=91790-19"),
          Map.entry("compare-inline", "/compare?note=91204-16&note=91204-1-16&view=inline"),
          Map.entry("compare-many", "/compare?note=90881-21&note=90902-22&note=90914-23"),
          Map.entry("coverage", "/coverage?programme=COPOLAD&series=eu-celac-drugs-annual-report"),
          Map.entry("programme", "/programmes/COPOLAD"),
          Map.entry("country", "/countries/PE"),
          Map.entry("series-list", "/series"),
          Map.entry("series", "/series/eu-celac-drugs-annual-report"),
          Map.entry("dossier", "/dossier/2022-90118"),
          Map.entry("wording", "/wording?passage=" + PASSAGE),
          Map.entry("alike", "/like?passage=" + PASSAGE),
          Map.entry("cite", "/notes/91790-19/cite?passage=" + PASSAGE),
          Map.entry("basket", "/basket?p=" + PASSAGE),
          Map.entry("draft", "/draft"),
          Map.entry("status", "/status"),
          Map.entry("vocabulary", "/vocabulary"),
          Map.entry("help", "/help"),
          Map.entry("about", "/about"),
          Map.entry("licences", "/about/licences"),
          Map.entry("not-found", "/nowhere"));

  static Stream<SitePage> all() {
    return Stream.concat(
        ADDRESSES.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> new SitePage(entry.getKey(), entry.getValue(), Map.of())),
        Stream.of(
            new SitePage("draft-found", "/draft", Map.of("wordings", SENTENCE)),
            new SitePage("draft-quote", "/draft", Map.of("quote", SENTENCE))));
  }

  /** The address in a language. */
  String in(String language) {
    return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
  }

  /** Types and sends what shows the page. */
  void send(Page page) {
    typed.forEach(
        (answer, text) -> {
          page.locator("#text").fill(text);
          page.locator("button[name=answer][value=" + answer + "]").click();
        });
  }

  @Override
  public String toString() {
    return name;
  }
}
