package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.councilnotes.label.PageLanguage;
import org.councilnotes.web.RequestLocaleResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stores the language that a reader chose in a cookie, and sets {@code Vary} for caches, as pages
 * depend on it. Excludes scripts and style sheets.
 */
final class LanguageCookieInterceptor implements HandlerInterceptor {

  private static final Duration KEPT = Duration.ofDays(365);

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod && !RequestLocaleResolver.isApi(request)) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
      response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
      RequestLocaleResolver.named(request)
          .ifPresent(named -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, named)));
    }
    return true;
  }

  private static String cookie(HttpServletRequest request, PageLanguage language) {
    return ResponseCookie.from(RequestLocaleResolver.NAME, language.tag())
        .path(request.getContextPath() + "/")
        .maxAge(KEPT)
        .sameSite("Lax")
        .secure(request.isSecure())
        .httpOnly(true)
        .build()
        .toString();
  }
}
