package org.councilnotes.web.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.security.ReturnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Sends a reader to the issuer, with the address of this archive to come back to. State, nonce and
 * PKCE are those of Spring Security.
 */
final class SiteRequestResolver implements OAuth2AuthorizationRequestResolver {

  /** Where the issuer sends readers back to. */
  static final String RETURN = "/login/oauth2/code/" + IssuerRegistrations.ARCHIVE;

  /** Where a reader is sent to the issuer from. */
  static final String START = "/oauth2/authorization/" + IssuerRegistrations.ARCHIVE;

  /** Name of the parameter, and of attributes, with the page that the reader wanted. */
  static final String TO = "to";

  private final OAuth2AuthorizationRequestResolver resolver;

  SiteRequestResolver(ClientRegistrationRepository registrations) {
    this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return isAt(START, request) ? back(resolver.resolve(request), request) : null;
  }

  /** Matched as controllers match. */
  static boolean isAt(String path, HttpServletRequest request) {
    return PathPatternRequestMatcher.withDefaults().matcher(path).matches(request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registration) {
    return back(resolver.resolve(request, registration), request);
  }

  /** Looked at before it is kept: what is no page of this archive may be long. */
  private static ReturnAddress wanted(HttpServletRequest request) {
    return ReturnAddress.of(Objects.toString(request.getParameter(TO), ""));
  }

  private static @Nullable OAuth2AuthorizationRequest back(
      @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
    return asked == null
        ? null
        : OAuth2AuthorizationRequest.from(asked)
            .redirectUri(SiteRoot.of(request).at(RETURN))
            .attributes(kept -> kept.put(TO, wanted(request).path()))
            .build();
  }
}
