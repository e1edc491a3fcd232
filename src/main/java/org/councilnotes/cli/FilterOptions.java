package org.councilnotes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.VersionScope;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options that choose which part of the archive is searched. */
class FilterOptions {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--filter", paramLabel = "FACET=VALUE", description = "any of the values given")
  private List<String> anyOf = new ArrayList<>();

  @Option(names = "--not", paramLabel = "FACET=VALUE", description = "none of the values given")
  private List<String> noneOf = new ArrayList<>();

  @Option(
      names = "--versions",
      paramLabel = "V",
      completionCandidates = OptionValues.AllVersions.class,
      description = "latest (the latest revision in one language) or all")
  private String versions = VersionScope.LATEST.key();

  /**
   * The chosen filters; bad usage where an option is invalid.
   *
   * @param values facets, and the values that typed texts mean
   */
  final Filters filters(FacetValues values) {
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

  final ParameterException bad(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
