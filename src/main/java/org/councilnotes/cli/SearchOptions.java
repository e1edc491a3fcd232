package org.councilnotes.cli;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of a search, shared by the commands that search. */
final class SearchOptions extends FilterOptions {

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = {
        "words, \"a phrase\", a number, a code or fields as country:Bolivia;",
        "-- goes before words to leave out, such as -Peru"
      })
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--sort",
      paramLabel = "S",
      completionCandidates = OptionValues.Sorts.class,
      description = "relevance, newest, oldest or note")
  private String sort = HitOrder.RELEVANCE.key();

  @Option(
      names = {"--grouped", "--group"},
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "each wording once (default), or every passage")
  private boolean wordings = true;

  /**
   * The search request; bad usage where an option is invalid.
   *
   * @param values facets, and the values that typed texts mean
   * @param span which hits
   */
  SearchRequest request(FacetValues values, SearchRequest.Span span) {
    String query = Whitespace.squeeze(String.join(" ", words));
    try {
      HitOrder order = HitOrder.ofKey(sort).orElseThrow(() -> bad("no sort: " + sort));
      return new SearchRequest(
          values.parser().read(query),
          filters(values),
          new ResultPageRequest(
              order.meantFor(query), wordings ? HitGrouping.WORDINGS : HitGrouping.PASSAGES, span));
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage());
    }
  }
}
