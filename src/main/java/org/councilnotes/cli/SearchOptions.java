package org.councilnotes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options of a search, shared by the commands that search. */
final class SearchOptions {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = {
        "words, \"a phrase\", a number, a code or fields as country:Bolivia;",
        "-- goes before words to leave out, such as -Peru"
      })
  private List<String> words = new ArrayList<>();

  @Option(names = "--filter", paramLabel = "FACET=VALUE", description = "any of the values given")
  private List<String> anyOf = new ArrayList<>();

  @Option(names = "--not", paramLabel = "FACET=VALUE", description = "none of the values given")
  private List<String> noneOf = new ArrayList<>();

  @Option(
      names = "--sort",
      paramLabel = "S",
      completionCandidates = OptionValues.Sorts.class,
      description = "relevance, newest, oldest or note")
  private String sort = HitOrder.RELEVANCE.key();

  @Option(
      names = "--versions",
      paramLabel = "V",
      completionCandidates = OptionValues.AllVersions.class,
      description = "latest (the latest revision in one language) or all")
  private String versions = VersionScope.LATEST.key();

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

  private Filters filters(FacetValues values) {
    VersionScope chosen =
        VersionScope.ofKey(versions).orElseThrow(() -> bad("no versions: " + versions));
    Filters filters = Filters.NONE.withVersions(chosen);
    for (String choice : anyOf) {
      Facet facet = facet(choice, values.facets());
      filters = filters.with(facet, value(choice, facet, values));
    }
    for (String choice : noneOf) {
      Facet facet = facet(choice, values.facets());
      filters = filters.without(facet, value(choice, facet, values));
    }
    return filters;
  }

  private Facet facet(String choice, ArchiveFacets facets) {
    int equals = choice.indexOf('=');
    String key = equals < 0 ? choice : choice.substring(0, equals);
    return facets
        .ofKey(key)
        .orElseThrow(() -> bad("no facet: %s; there are %s".formatted(key, keys(facets))));
  }

  private static String keys(ArchiveFacets facets) {
    return facets.all().stream().map(Facet::key).collect(Collectors.joining(", "));
  }

  private String value(String choice, Facet facet, FacetValues values) {
    int equals = choice.indexOf('=');
    if (equals < 0 || equals == choice.length() - 1) {
      throw bad("FACET=VALUE wanted: " + choice);
    }
    String typed = choice.substring(equals + 1);
    return values
        .resolve(facet, typed)
        .orElseThrow(() -> bad("no value of %s: %s".formatted(facet.key(), typed)));
  }

  private ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
