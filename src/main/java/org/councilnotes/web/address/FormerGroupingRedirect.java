package org.councilnotes.web.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.query.Facet;
import org.councilnotes.web.RequestAddress;
import org.councilnotes.web.RequestLocaleResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Handles the former parameter {@code group=false}, which is now {@code grouped=false}. Links to
 * pages and feeds are redirected. Calls of the API are refused, since programs seldom notice
 * redirects.
 */
public final class FormerGroupingRedirect implements HandlerInterceptor {

  private static final Set<String> VALUES = Set.of("true", "false");

  /** Finds the name in {@code q=a&group=false}; nothing in {@code group=CELAC}. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?<=^|&)group(?==(?:true|false)(?:&|$))");

  /** Whether a value of a facet is a value of the former switch instead. */
  static boolean isFormerSwitch(Facet facet, String value) {
    return facet.equals(Facet.GROUP) && VALUES.contains(value);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = RequestAddress.query(request);
    if (RequestLocaleResolver.isApi(request) || !PARAMETER.matcher(query).find()) {
      return true;
    }
    String now = PARAMETER.matcher(query).replaceAll(SearchState.GROUPED);
    response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
    response.setHeader(HttpHeaders.LOCATION, "?" + now); // relative, so never another site
    return false;
  }
}
