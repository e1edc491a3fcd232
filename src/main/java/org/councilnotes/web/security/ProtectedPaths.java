package org.councilnotes.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Optional;
import org.councilnotes.web.RequestAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Which addresses need no log-in. They are matched as the controllers match them, so that no
 * spelling of an address is one for the filters and another for the pages.
 */
final class ProtectedPaths {

  static final String LOGIN = "/login";
  static final String LOGOUT = "/logout";
  private static final String API = "/api/**";
  private static final String ASSISTANTS = "/mcp";

  private static final RequestMatcher STATIC = any("/webjars/**", "/*.css", "/*.js", "/mark*.svg");

  private static final RequestMatcher HEALTH = any("/actuator/health", "/actuator/health/**");
  private static final RequestMatcher OF_LOGIN = any(LOGIN, LOGOUT);
  private static final RequestMatcher LOGIN_FORM = any(LOGIN);
  private static final RequestMatcher OF_PROGRAMS = any(API, ASSISTANTS);

  /** They take a body because texts are long, and change nothing. */
  private static final RequestMatcher READING_CALLS =
      any("/api/wording", "/api/verify", "/api/check", ASSISTANTS);

  private ProtectedPaths() {}

  private static RequestMatcher any(String... patterns) {
    return new OrRequestMatcher(
        List.of(patterns).stream()
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());
  }

  /** Style sheets, scripts and pictures of the program, the same for everybody. */
  static boolean isStatic(HttpServletRequest request) {
    return STATIC.matches(request);
  }

  static boolean isLogin(HttpServletRequest request) {
    return LOGIN_FORM.matches(request);
  }

  /**
   * Asked by programs, which understand problem details and no redirect; also where the request has
   * been sent on to the error page.
   */
  static boolean isOfPrograms(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
        ? asked(request).filter(OF_PROGRAMS::matches).isPresent()
        : OF_PROGRAMS.matches(request);
  }

  /** A request to the error page with the path that was asked for; empty where that is none. */
  private static Optional<HttpServletRequest> asked(HttpServletRequest request) {
    RequestPath path;
    try {
      path = RequestPath.parse(RequestAddress.path(request), request.getContextPath());
    } catch (IllegalArgumentException noPath) {
      return Optional.empty();
    }
    return Optional.of(
        new HttpServletRequestWrapper(request) {
          @Override
          public @Nullable Object getAttribute(String name) {
            return name.equals(ServletRequestPathUtils.PATH_ATTRIBUTE)
                ? path
                : super.getAttribute(name);
          }
        });
  }

  /** Reads, though by POST. */
  static boolean isReadingCall(HttpServletRequest request) {
    return READING_CALLS.matches(request);
  }

  /** Open where everything else wants a log-in. */
  static boolean isOpen(HttpServletRequest request) {
    return isStatic(request) || OF_LOGIN.matches(request) || HEALTH.matches(request);
  }
}
