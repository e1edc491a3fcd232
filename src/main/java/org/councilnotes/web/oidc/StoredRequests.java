package org.councilnotes.web.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.councilnotes.web.address.PathPrefix;
import org.councilnotes.web.security.ReturnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Keeps what a reader was sent to the issuer with (state, nonce, PKCE) until the reader comes back:
 * in a cookie of the reader's browser that nobody else can read or make. The server keeps nothing,
 * however many begin to log in.
 */
final class StoredRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  /** How long a reader may stay at the issuer. */
  static final Duration AT_THE_ISSUER = Duration.ofMinutes(10);

  static final String COOKIE = "login-issuer";

  /** Longer addresses make the cookie longer than browsers keep one, which is 4,096 bytes. */
  private static final int LONGEST_ADDRESS = 1_500;

  /** Neither an address nor what Spring Security makes up has one. */
  private static final String SEPARATOR = "\n";

  private final IssuerRegistrations registrations;
  private final InstantSource clock;
  private final CookieSeal seal = new CookieSeal();

  StoredRequests(IssuerRegistrations registrations, InstantSource clock) {
    this.registrations = registrations;
    this.clock = clock;
  }

  /** What is kept of a request; the rest is in the settings. */
  private record Kept(
      String end, String state, String nonce, String verifier, String redirect, String to) {

    static Optional<Kept> parse(String text) {
      List<String> parts = List.of(text.split(SEPARATOR, -1));
      return parts.size() == 6
          ? Optional.of(
              new Kept(
                  parts.get(0),
                  parts.get(1),
                  parts.get(2),
                  parts.get(3),
                  parts.get(4),
                  parts.get(5)))
          : Optional.empty();
    }

    String text() {
      return String.join(SEPARATOR, end, state, nonce, verifier, redirect, to);
    }

    boolean isValidAt(Instant now) {
      return now.isBefore(Instant.ofEpochSecond(Long.parseLong(end)));
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    String state = request.getParameter(OAuth2ParameterNames.STATE);
    return kept(request).filter(kept -> kept.state().equals(state)).map(this::request).orElse(null);
  }

  private Optional<Kept> kept(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .flatMap(cookie -> seal.open(cookie.getValue()))
        .flatMap(Kept::parse)
        .filter(kept -> kept.isValidAt(clock.instant()));
  }

  private OAuth2AuthorizationRequest request(Kept kept) {
    ClientRegistration registration = registrations.registration();
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
        .clientId(registration.getClientId())
        .scopes(registration.getScopes())
        .state(kept.state())
        .redirectUri(kept.redirect())
        .attributes(
            all -> {
              all.put(OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId());
              all.put(OidcParameterNames.NONCE, kept.nonce());
              all.put(PkceParameterNames.CODE_VERIFIER, kept.verifier());
              all.put(SiteRequestResolver.TO, kept.to());
            })
        .build();
  }

  @Override
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
    Kept kept =
        new Kept(
            Long.toString(clock.instant().plus(AT_THE_ISSUER).getEpochSecond()),
            Objects.toString(asked.getState(), ""),
            text(asked, OidcParameterNames.NONCE),
            text(asked, PkceParameterNames.CODE_VERIFIER),
            Objects.toString(asked.getRedirectUri(), ""),
            shortened(text(asked, SiteRequestResolver.TO)));
    response.addCookie(cookie(seal.close(kept.text()), AT_THE_ISSUER, request));
  }

  private static String text(OAuth2AuthorizationRequest asked, String attribute) {
    return Objects.toString(asked.getAttributes().get(attribute), "");
  }

  private static String shortened(String address) {
    return address.length() <= LONGEST_ADDRESS ? address : ReturnAddress.HOME.path();
  }

  private static Cookie cookie(String value, Duration age, HttpServletRequest request) {
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setMaxAge((int) age.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setPath(PathPrefix.of(request).before(SiteRequestResolver.RETURN));
    return cookie;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
    if (asked != null) {
      response.addCookie(cookie("", Duration.ZERO, request));
      request.setAttribute(SiteRequestResolver.TO, text(asked, SiteRequestResolver.TO));
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
