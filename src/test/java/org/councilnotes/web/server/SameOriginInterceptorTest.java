package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.councilnotes.web.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginInterceptorTest {

  private static final String HOST = "archive.example:8080";

  @ParameterizedTest
  @CsvSource({
    "POST, same-origin,",
    "POST, none,",
    "POST, , http://archive.example:8080",
    "POST, , https://archive.example:8080",
    "POST, ,",
    "GET, cross-site, http://elsewhere.example",
    "HEAD, cross-site,"
  })
  void ownPageAndProgramMayChangeThings(String method, String site, String origin) {
    assertThat(isLetThrough(request(method, site, origin))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, cross-site,",
    "POST, same-site, http://archive.example:8080",
    "POST, , http://elsewhere.example",
    "POST, , http://archive.example",
    "POST, , http://archive.example:8080.elsewhere.example",
    "POST, , null",
    "DELETE, cross-site,",
    "PUT, , http://elsewhere.example",
    "POST, cross-site, https://listed.example"
  })
  void pageOfAnotherSiteMayNot(String method, String site, String origin) {
    assertThatThrownBy(() -> isLetThrough(request(method, site, origin)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("other-site");
  }

  private static boolean isLetThrough(MockHttpServletRequest request) {
    return new SameOriginInterceptor(CrossOriginPolicy.of("https://listed.example"))
        .preHandle(request, new MockHttpServletResponse(), "a page");
  }

  private static MockHttpServletRequest request(String method, String site, String origin) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/status");
    request.addHeader("Host", HOST);
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    return request;
  }
}
