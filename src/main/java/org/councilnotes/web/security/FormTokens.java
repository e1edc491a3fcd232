package org.councilnotes.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.councilnotes.web.address.PathPrefix;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.util.WebUtils;

/**
 * Tokens in forms, which pages of other sites cannot know (CSRF). A session has its own. The form
 * to log in, where there is no session yet, has one that a cookie repeats. No other page without a
 * session has one: without a session nothing can be changed in anybody's name. Whom a proxy names
 * gets a session for the sake of the token.
 */
final class FormTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FormTokens.class);

  /** Name of the cookie that repeats the token of the form to log in. */
  static final String COOKIE = "login-form";

  private static final String PARAMETER = "_csrf";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final CsrfTokenRepository ofSession = new HttpSessionCsrfTokenRepository();
  private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

  /**
   * Whether a request must have a token. A call that only reads need not, where a proxy names the
   * user of a program that has no session: it changes nothing, pages of other sites cannot read the
   * answer, and browsers say where they come from, which is checked.
   */
  boolean isWanted(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod())
        && isUsed(request)
        && (hasSession(request) || !ProtectedPaths.isReadingCall(request));
  }

  private static boolean isUsed(HttpServletRequest request) {
    return hasSession(request) || ProtectedPaths.isLogin(request) || isNamedByProxy();
  }

  /** A proxy logs a browser in with every request, also with one that another site starts. */
  private static boolean isNamedByProxy() {
    return SecurityContextHolder.getContext().getAuthentication()
        instanceof PreAuthenticatedAuthenticationToken;
  }

  private static boolean hasSession(HttpServletRequest request) {
    return request.getSession(false) != null;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(UUID.randomUUID().toString());
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken(HEADER, PARAMETER, value);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (hasSession(request)) {
      saveInSession(token, request, response);
    } else {
      Cookie cookie = new Cookie(COOKIE, token == null ? "" : token.getToken());
      cookie.setMaxAge(token == null ? 0 : -1);
      cookie.setHttpOnly(true);
      cookie.setPath(PathPrefix.of(request).before(ProtectedPaths.LOGIN));
      response.addCookie(cookie);
    }
  }

  private void saveInSession(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    try {
      ofSession.saveToken(token, request, response);
    } catch (IllegalStateException ended) {
      LOG.trace("a session has just ended", ended);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    if (hasSession(request)) {
      return loadFromSession(request);
    }
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null || cookie.getValue().isEmpty() ? null : token(cookie.getValue());
  }

  /** None where another request has ended the session since. */
  private @Nullable CsrfToken loadFromSession(HttpServletRequest request) {
    try {
      return ofSession.loadToken(request);
    } catch (IllegalStateException ended) {
      LOG.trace("a session has just ended", ended);
      return null;
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    if (isNamedByProxy() && !ProtectedPaths.isOfPrograms(request)) {
      HttpSession _ = request.getSession(true);
    }
    if (hasSession(request) || ProtectedPaths.isLogin(request)) {
      masked.handle(request, response, token);
    }
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    return masked.resolveCsrfTokenValue(request, token);
  }
}
