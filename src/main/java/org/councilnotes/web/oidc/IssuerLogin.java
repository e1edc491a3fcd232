package org.councilnotes.web.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.security.FreshSession;
import org.councilnotes.web.security.LoginMethod;
import org.councilnotes.web.security.LoginProblem;
import org.councilnotes.web.security.ReturnAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Log-in at an issuer by OpenID Connect: authorization code with state, nonce and PKCE.
 *
 * <p>Source: OpenID Connect Core 1.0, 3.1; OpenID Connect RP-Initiated Logout 1.0, 2.
 */
final class IssuerLogin implements LoginMethod {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerLogin.class);

  private static final String END_OF_SESSION = "end_session_endpoint";

  private final IssuerRegistrations registrations;
  private final IssuerExchange exchange;
  private final StoredRequests stored;
  private final SecurityContextRepository sessions;

  IssuerLogin(
      IssuerRegistrations registrations,
      IssuerExchange exchange,
      StoredRequests stored,
      SecurityContextRepository sessions) {
    this.registrations = registrations;
    this.exchange = exchange;
    this.stored = stored;
    this.sessions = sessions;
  }

  @Override
  public void addFilters(HttpSecurity http) {
    http.addFilterBefore(new IssuerMethodFilter(), CsrfFilter.class)
        .addFilter(departure())
        .addFilter(arrival());
  }

  private OAuth2AuthorizationRequestRedirectFilter departure() {
    OAuth2AuthorizationRequestRedirectFilter filter =
        new OAuth2AuthorizationRequestRedirectFilter(new SiteRequestResolver(registrations));
    filter.setAuthorizationRequestRepository(stored);
    filter.setAuthenticationFailureHandler(IssuerLogin::failed);
    return filter;
  }

  private OAuth2LoginAuthenticationFilter arrival() {
    OAuth2LoginAuthenticationFilter filter =
        new OAuth2LoginAuthenticationFilter(
            registrations, new DiscardedTokens(), SiteRequestResolver.RETURN);
    filter.setAuthenticationManager(exchange.manager());
    filter.setAuthorizationRequestRepository(stored);
    filter.setSecurityContextRepository(sessions);
    filter.setSessionAuthenticationStrategy((_, request, _) -> FreshSession.begin(request));
    filter.setAuthenticationSuccessHandler(
        (request, response, _) ->
            response.sendRedirect(
                request.getContextPath() + StoredRequests.wanted(request).path()));
    filter.setAuthenticationFailureHandler(IssuerLogin::failed);
    return filter;
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    LoginProblem problem = problem(failure);
    if (problem == LoginProblem.ISSUER) {
      LOG.warn("no log-in by the issuer: {}", failure.getMessage());
    }
    response.sendRedirect(request.getContextPath() + problem.href());
  }

  private static LoginProblem problem(AuthenticationException failure) {
    String code =
        failure instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : "";
    return switch (code) {
      case IssuerUsers.NO_ROLE -> LoginProblem.NO_ROLE;
      case "access_denied", "authorization_request_not_found" -> LoginProblem.BROKEN_OFF;
      default -> LoginProblem.ISSUER;
    };
  }

  @Override
  public Optional<String> start(ReturnAddress back) {
    String to = URLEncoder.encode(back.path(), StandardCharsets.UTF_8);
    return Optional.of(SiteRequestResolver.START + "?" + SiteRequestResolver.TO + "=" + to);
  }

  @Override
  public Optional<URI> end(Authentication user, HttpServletRequest request) {
    return user.getPrincipal() instanceof OidcUser known
        ? endpoint().map(address -> end(address, known, SiteRoot.of(request).at("/")))
        : Optional.empty();
  }

  private Optional<String> endpoint() {
    return registrations
        .known()
        .map(ClientRegistration::getProviderDetails)
        .map(provider -> provider.getConfigurationMetadata().get(END_OF_SESSION))
        .map(Object::toString);
  }

  private static URI end(String endpoint, OidcUser user, String back) {
    return UriComponentsBuilder.fromUriString(endpoint)
        .queryParam("id_token_hint", "{token}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(user.getIdToken().getTokenValue(), back)
        .toUri();
  }
}
