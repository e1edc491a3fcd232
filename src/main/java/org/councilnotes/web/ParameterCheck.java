package org.councilnotes.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a call of the API whose address holds a parameter that it does not know: it would answer
 * something else than was asked. A page is shown all the same, since mail programs add parameters
 * to links; it tells what it left out.
 */
final class ParameterCheck implements HandlerInterceptor {

  private static final String UNKNOWN = UnknownParameters.class.getName();

  private final FacetValues facets;

  /** By the method that answers: neither its declaration nor the facets change while one serves. */
  private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();

  ParameterCheck(FacetValues facets) {
    this.facets = facets;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !isError(request)) {
      UnknownParameters unknown = known(method).unknown(names(request));
      if (!unknown.isEmpty() && ReadersLanguage.isApi(request)) {
        throw unknown.refusal();
      }
      request.setAttribute(UNKNOWN, unknown);
    }
    return true;
  }

  private KnownParameters known(HandlerMethod method) {
    return known.computeIfAbsent(
        method.getMethod(), _ -> KnownParameters.of(method, facets.facets()));
  }

  /** What the address of a page holds beyond what it understands. */
  static UnknownParameters unknown(HttpServletRequest request) {
    return request.getAttribute(UNKNOWN) instanceof UnknownParameters unknown
        ? unknown
        : new UnknownParameters(List.of(), new KnownParameters(List.of()));
  }

  /** A request that the server sent on holds the address that failed. */
  private static boolean isError(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR;
  }

  /** Of the address alone: what a form holds is not looked at. */
  private static List<String> names(HttpServletRequest request) {
    return Arrays.stream(AskedAddress.query(request).split("&", -1))
        .filter(part -> !part.isEmpty())
        .map(ParameterCheck::name)
        .toList();
  }

  /** The name in {@code name=value} or {@code name}, escaped. */
  static String name(String part) {
    return URLDecoder.decode(part.split("=", 2)[0], StandardCharsets.UTF_8);
  }
}
