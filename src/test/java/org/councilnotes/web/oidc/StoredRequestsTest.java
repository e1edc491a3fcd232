package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class StoredRequestsTest {

  private static final IssuerRegistrations REGISTRATIONS = registrations();

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final StoredRequests stored = new StoredRequests(REGISTRATIONS, now::get);

  /** One whose addresses are settings, so that no issuer is asked. */
  private static IssuerRegistrations registrations() {
    OAuth2ClientProperties properties = new OAuth2ClientProperties();
    OAuth2ClientProperties.Registration own = new OAuth2ClientProperties.Registration();
    own.setClientId("notes");
    own.setAuthorizationGrantType("authorization_code");
    own.setRedirectUri("{baseUrl}/login/oauth2/code/archive");
    properties.getRegistration().put(IssuerRegistrations.ARCHIVE, own);
    OAuth2ClientProperties.Provider provider = new OAuth2ClientProperties.Provider();
    provider.setAuthorizationUri("https://login.example.org/authorize");
    provider.setTokenUri("https://login.example.org/token");
    provider.setJwkSetUri("https://login.example.org/keys");
    properties.getProvider().put(IssuerRegistrations.ARCHIVE, provider);
    return new IssuerRegistrations(properties, new RestTemplate());
  }

  private MockHttpServletRequest start(String to, MockHttpServletResponse response) {
    OAuth2AuthorizationRequestRedirectFilter departure =
        new OAuth2AuthorizationRequestRedirectFilter(new SiteRequestResolver(REGISTRATIONS));
    departure.setAuthorizationRequestRepository(stored);
    MockHttpServletRequest request = new MockHttpServletRequest("GET", SiteRequestResolver.START);
    request.setParameter(SiteRequestResolver.TO, to);
    try {
      departure.doFilter(request, response, (_, _) -> {});
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return request;
  }

  /** The answer of the issuer to somebody who was sent there. */
  private static MockHttpServletRequest back(MockHttpServletResponse departed) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", SiteRequestResolver.RETURN);
    request.setParameter("state", state(departed));
    request.setCookies(departed.getCookies());
    return request;
  }

  private static String state(MockHttpServletResponse departed) {
    return UriUtils.decode(asked(departed).get("state"), StandardCharsets.UTF_8);
  }

  private static Map<String, String> asked(MockHttpServletResponse departed) {
    return UriComponentsBuilder.fromUriString(String.valueOf(departed.getRedirectedUrl()))
        .build()
        .getQueryParams()
        .toSingleValueMap();
  }

  @Test
  void manyWhoBeginLeaveNothingBehind() {
    for (int i = 0; i < 10_000; i++) {
      MockHttpServletResponse response = new MockHttpServletResponse();
      MockHttpServletRequest request = start("/series", response);

      assertThat(request.getSession(false)).isNull();
      assertThat(response.getRedirectedUrl()).startsWith("https://login.example.org/authorize");
    }
  }

  @Test
  void whatWasAskedComesBackWithTheReader() {
    MockHttpServletResponse departed = new MockHttpServletResponse();
    start("/series?lang=fr", departed);
    Cookie cookie = departed.getCookie(StoredRequests.COOKIE);
    assertThat(cookie).isNotNull();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo(SiteRequestResolver.RETURN);
    assertThat(cookie.getValue()).doesNotContain(state(departed));

    MockHttpServletRequest request = back(departed);
    MockHttpServletResponse arrived = new MockHttpServletResponse();
    OAuth2AuthorizationRequest asked = stored.removeAuthorizationRequest(request, arrived);

    assertThat(asked).isNotNull();
    assertThat(asked.getState()).isEqualTo(state(departed));
    assertThat(asked.getScopes()).contains("openid");
    assertThat(asked.getRedirectUri()).isEqualTo(asked(departed).get("redirect_uri"));
    assertThat(asked.getAttributes()).containsKeys("nonce", "code_verifier", "registration_id");
    assertThat(StoredRequests.wanted(request).path()).isEqualTo("/series?lang=fr");
    assertThat(arrived.getCookie(StoredRequests.COOKIE).getMaxAge()).isZero();
  }

  @Test
  void whatIsOldForgedOrOfAnotherStateIsNothing() {
    MockHttpServletResponse departed = new MockHttpServletResponse();
    start("/", departed);
    MockHttpServletRequest other = back(departed);
    other.setParameter("state", "other");
    MockHttpServletRequest none = back(departed);
    none.removeParameter("state");
    MockHttpServletRequest late = back(departed);
    String value = departed.getCookie(StoredRequests.COOKIE).getValue();

    assertThat(stored.loadAuthorizationRequest(other)).isNull();
    assertThat(stored.loadAuthorizationRequest(none)).isNull();
    for (String forged : List.of("", "a", "A".repeat(80), "*", value + "A", "B" + value)) {
      MockHttpServletRequest request = back(departed);
      request.setCookies(new Cookie(StoredRequests.COOKIE, forged));
      assertThat(stored.loadAuthorizationRequest(request)).isNull();
    }
    assertThat(new StoredRequests(REGISTRATIONS, now::get).loadAuthorizationRequest(late)).isNull();
    now.set(Instant.EPOCH.plus(StoredRequests.AT_THE_ISSUER));
    assertThat(stored.loadAuthorizationRequest(late)).isNull();
  }

  @Test
  void theCookieIsNotLongerThanBrowsersKeep() {
    for (int length : new int[] {1_400, 3_900}) {
      MockHttpServletResponse departed = new MockHttpServletResponse();
      start("/?q=" + "a".repeat(length), departed);
      assertThat(departed.getCookie(StoredRequests.COOKIE).getValue()).hasSizeLessThan(3_900);
    }
  }
}
