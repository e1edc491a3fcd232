package org.councilnotes.web.address;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Facet;
import org.councilnotes.web.RequestAddress;
import org.councilnotes.web.RequestLocaleResolver;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses API calls and files with unknown parameters, as the answer would not be the one asked
 * for. Pages are shown all the same, since mail programs add parameters to links, and name the
 * ignored ones.
 */
public final class ParameterCheck implements HandlerInterceptor {

  private static final String UNKNOWN = UnknownParameters.class.getName();

  private static final ResolvableType FILE =
      ResolvableType.forClassWithGenerics(ResponseEntity.class, byte[].class);

  private final FacetValues facets;

  /**
   * Cache by handler method: neither its declaration nor the facets change while the server runs.
   */
  private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();

  public ParameterCheck(FacetValues facets) {
    this.facets = facets;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !isError(request)) {
      UnknownParameters unknown = known(method).unknown(names(request));
      if (!unknown.isEmpty() && (RequestLocaleResolver.isApi(request) || isFile(method))) {
        throw unknown.refusal();
      }
      request.setAttribute(UNKNOWN, unknown);
    }
    return true;
  }

  /** Whether the answer is a file, which has no place to name what was ignored. */
  private static boolean isFile(HandlerMethod method) {
    return FILE.isAssignableFrom(ResolvableType.forMethodReturnType(method.getMethod()));
  }

  private KnownParameters known(HandlerMethod method) {
    return known.computeIfAbsent(
        method.getMethod(), _ -> KnownParameters.of(method, facets.facets()));
  }

  /** The unknown parameters in the address of a page. */
  public static UnknownParameters unknown(HttpServletRequest request) {
    return request.getAttribute(UNKNOWN) instanceof UnknownParameters unknown
        ? unknown
        : new UnknownParameters(List.of(), new KnownParameters(List.of()));
  }

  /**
   * Whether the server forwarded the request after an error; it still has the address that failed.
   */
  private static boolean isError(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR;
  }

  /** Parameter names of the address only, without those of a form in the body. */
  private static List<String> names(HttpServletRequest request) {
    return Arrays.stream(RequestAddress.query(request).split("&", -1))
        .filter(part -> !part.isEmpty())
        .map(ParameterCheck::name)
        .toList();
  }

  /** The name in {@code name=value} or {@code name}, escaped. */
  static String name(String part) {
    return URLDecoder.decode(part.split("=", 2)[0], StandardCharsets.UTF_8);
  }

  /**
   * The parameters that an address understands: those that its method declares one by one, those
   * that {@link QueryParameters} names, and the language of the answer.
   *
   * @param names in the order in which messages list them
   */
  record KnownParameters(List<String> names) {

    KnownParameters {
      names = List.copyOf(names);
    }

    static KnownParameters of(HandlerMethod method, ArchiveFacets facets) {
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
      names.add(RequestLocaleResolver.NAME);
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

    /** The unknown ones among some names. */
    UnknownParameters unknown(List<String> asked) {
      return new UnknownParameters(
          asked.stream().filter(name -> !names.contains(name)).distinct().toList(), this);
    }
  }
}
