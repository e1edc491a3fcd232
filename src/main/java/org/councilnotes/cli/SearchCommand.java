package org.councilnotes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.json.SearchJson;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Facets;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Listing;
import org.councilnotes.search.QueryParser;
import org.councilnotes.search.Same;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.Sort;
import org.councilnotes.search.Versions;
import org.councilnotes.web.Labels;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds passages. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds passages by words, \"phrases\", numbers and codes.")
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Places places;

  @Parameters(paramLabel = "QUERY", description = "words, \"a phrase\", a number or a code")
  private String query;

  @Option(names = "--filter", paramLabel = "FACET=VALUE", description = "any of the values given")
  private List<String> anyOf = new ArrayList<>();

  @Option(names = "--not", paramLabel = "FACET=VALUE", description = "none of the values given")
  private List<String> noneOf = new ArrayList<>();

  @Option(names = "--sort", paramLabel = "S", description = "relevance, newest, oldest or note")
  private String sort = Sort.RELEVANCE.key();

  @Option(
      names = "--versions",
      paramLabel = "V",
      description = "latest (the latest revision in one language) or all")
  private String versions = Versions.LATEST.key();

  @Option(names = "--page", paramLabel = "N", description = "page, from 1")
  private int page = SearchRequest.Span.FIRST.page();

  @Option(names = "--size", paramLabel = "N", description = "hits a page, at most 100")
  private int size = SearchRequest.Span.FIRST.size();

  @Option(
      names = "--group",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "each wording once (default), or every passage")
  private boolean wordings = true;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Vocabulary vocabulary = Vocabulary.load(places.corpus().vocabulary());
    SearchRequest request = request(Facets.with(vocabulary.ownFacets()));
    try (ArchiveReader reader = places.index().reader()) {
      SearchResult result = reader.search(request);
      if (json) {
        Labels labels = labels(vocabulary, places.corpus());
        console.print(SearchJson.write(request, result, labels.names(Locale.UK)));
      } else {
        print(result, console);
      }
    }
    return 0;
  }

  private static Labels labels(Vocabulary vocabulary, Corpus corpus) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    return new Labels(messages, vocabulary, Catalogue.in(corpus.root()));
  }

  private SearchRequest request(Facets facets) {
    try {
      Sort order = Sort.ofKey(sort).orElseThrow(() -> bad("no sort: " + sort));
      SearchRequest.Span span = new SearchRequest.Span(page, size);
      return new SearchRequest(
          new QueryParser(facets).read(query),
          filters(facets),
          new Listing(order, wordings ? Grouping.WORDINGS : Grouping.PASSAGES, span));
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage());
    }
  }

  private Filters filters(Facets facets) {
    Versions chosen = Versions.ofKey(versions).orElseThrow(() -> bad("no versions: " + versions));
    Filters filters = Filters.NONE.over(chosen);
    for (String choice : anyOf) {
      filters = filters.with(facet(choice, facets), value(choice));
    }
    for (String choice : noneOf) {
      filters = filters.without(facet(choice, facets), value(choice));
    }
    return filters;
  }

  private Facet facet(String choice, Facets facets) {
    int equals = choice.indexOf('=');
    String key = equals < 0 ? choice : choice.substring(0, equals);
    return facets
        .ofKey(key)
        .orElseThrow(() -> bad("no facet: %s; there are %s".formatted(key, keys(facets))));
  }

  private static String keys(Facets facets) {
    return facets.all().stream().map(Facet::key).collect(Collectors.joining(", "));
  }

  private String value(String choice) {
    int equals = choice.indexOf('=');
    if (equals < 0 || equals == choice.length() - 1) {
      throw bad("FACET=VALUE wanted: " + choice);
    }
    return choice.substring(equals + 1);
  }

  private ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }

  private static void print(SearchResult result, Console console) {
    for (Hit hit : result.hits()) {
      console.print("%s · %s".formatted(hit.passage().id(), hit.note().naming().subject()));
      console.print(MarkedText.of(hit.passage().text(), hit.passage().marks()));
      editions(hit.same()).ifPresent(console::print);
      console.print("");
    }
    console.print(counts(result.total()));
    if (result.total().leftOut() > 0) {
      console.print(
          "%d more in earlier versions and other languages: --versions all"
              .formatted(result.total().leftOut()));
    }
  }

  /** Where else the wording was found. */
  private static Optional<String> editions(Same same) {
    if (same.count() < 2) {
      return Optional.empty();
    }
    String editions =
        same.places().stream()
            .map(place -> place.note().edition())
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of("same wording in %s (%d passages)".formatted(editions, same.count()));
  }

  private static String counts(SearchResult.Total total) {
    String passages = "%d passages in %d notes".formatted(total.passages(), total.notes());
    return total.value() == total.passages()
        ? passages
        : "%d wordings, %s".formatted(total.value(), passages);
  }
}
