package org.councilnotes.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.label.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Picks the language of an answer: that of the address, else the one that the reader chose before,
 * else the first supported one of the browser's. The API goes by the address alone, so that a call
 * has the same answer for every caller.
 */
public final class RequestLocaleResolver implements LocaleResolver {

  /** Name of the parameter and of the cookie. */
  public static final String NAME = "lang";

  private static final String API = "/api/";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request).locale();
  }

  static PageLanguage of(HttpServletRequest request) {
    return named(request)
        .or(() -> isApi(request) ? Optional.empty() : requestedLanguage(request))
        .orElse(PageLanguage.ENGLISH);
  }

  /**
   * The language of messages of the API beside its data: that of the address, else the first
   * supported one of the caller's.
   */
  public static Locale ofPeople(HttpServletRequest request) {
    return named(request).or(() -> ofBrowser(request)).orElse(PageLanguage.ENGLISH).locale();
  }

  /** The language that the address names; an unsupported one is ignored. */
  public static Optional<PageLanguage> named(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(NAME)).flatMap(PageLanguage::of);
  }

  public static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + API);
  }

  private static Optional<PageLanguage> requestedLanguage(HttpServletRequest request) {
    return rememberedLanguage(request).or(() -> ofBrowser(request));
  }

  private static Optional<PageLanguage> rememberedLanguage(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return cookie == null ? Optional.empty() : PageLanguage.of(cookie.getValue());
  }

  private static Optional<PageLanguage> ofBrowser(HttpServletRequest request) {
    List<Locale> wished =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? List.of()
            : Collections.list(request.getLocales());
    return PageLanguage.firstOf(wished);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("a reader chooses by the address");
  }
}
