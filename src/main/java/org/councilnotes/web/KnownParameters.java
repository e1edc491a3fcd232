package org.councilnotes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Facets;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The parameters that an address understands: those that its method declares one by one, those that
 * {@link QueryParameters} names, and the language of the answer.
 *
 * @param names in the order in which people are told of them
 */
record KnownParameters(List<String> names) {

  KnownParameters {
    names = List.copyOf(names);
  }

  /** Those of a method that answers requests. */
  static KnownParameters of(HandlerMethod method, Facets facets) {
    QueryParameters read = method.getMethodAnnotation(QueryParameters.class);
    Set<String> names = new LinkedHashSet<>();
    if (read != null) {
      names.addAll(Arrays.asList(read.value()));
      if (read.search()) {
        names.addAll(SearchState.PARAMETERS);
        facets.all().stream().map(Facet::key).forEach(names::add);
        facets.all().stream().map(facet -> SearchState.NONE_OF + facet.key()).forEach(names::add);
      }
    }
    Arrays.stream(method.getMethodParameters())
        .flatMap(parameter -> declared(parameter).stream())
        .forEach(names::add);
    names.add(ReadersLanguage.NAME);
    return new KnownParameters(new ArrayList<>(names));
  }

  /** The name of a parameter of the method; empty where it is none, or all of them. */
  private static Optional<String> declared(MethodParameter parameter) {
    RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
    if (declared == null || Map.class.isAssignableFrom(parameter.getParameterType())) {
      return Optional.empty();
    }
    return Stream.of(declared.name(), declared.value(), parameter.getParameter().getName())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** What stands in an address beyond them. */
  UnknownParameters unknown(List<String> asked) {
    return new UnknownParameters(
        asked.stream().filter(name -> !names.contains(name)).distinct().toList(), this);
  }
}
