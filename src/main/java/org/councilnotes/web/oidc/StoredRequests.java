package org.councilnotes.web.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.councilnotes.web.security.ReturnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Keeps what a reader was sent to the issuer with, in a session, until the reader comes back. A
 * session that began for this alone ends soon.
 */
final class StoredRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final Duration AT_THE_ISSUER = Duration.ofMinutes(10);

  private final HttpSessionOAuth2AuthorizationRequestRepository sessions =
      new HttpSessionOAuth2AuthorizationRequestRepository();

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return sessions.loadAuthorizationRequest(request);
  }

  @Override
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
    boolean isNew = request.getSession(false) == null;
    sessions.saveAuthorizationRequest(asked, request, response);
    if (isNew) {
      request.getSession(true).setMaxInactiveInterval((int) AT_THE_ISSUER.toSeconds());
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest asked = sessions.removeAuthorizationRequest(request, response);
    if (asked != null && asked.getAttribute(SiteRequestResolver.TO) instanceof String to) {
      request.setAttribute(SiteRequestResolver.TO, to);
    }
    return asked;
  }

  /** Where the reader who has just come back wanted to go. */
  static ReturnAddress wanted(HttpServletRequest request) {
    return request.getAttribute(SiteRequestResolver.TO) instanceof String to
        ? ReturnAddress.of(to)
        : ReturnAddress.HOME;
  }
}
