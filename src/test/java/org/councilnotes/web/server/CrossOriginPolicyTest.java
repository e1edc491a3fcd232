package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.councilnotes.web.WebServer.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which pages of other sites may read the API. */
class CrossOriginPolicyTest {

  private static final CrossOriginPolicy POLICY =
      CrossOriginPolicy.of("https://maps.example, http://localhost:3000");

  private static MockHttpServletRequest request(String method, String path, String origin) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setServletPath(path);
    request.addHeader("Origin", origin);
    return request;
  }

  @Test
  void nobodyIsListedUnlessTheSettingSaysSo() {
    assertThat(CrossOriginPolicy.of("").isEmpty()).isTrue();
    assertThat(CrossOriginPolicy.of(" , ").isEmpty()).isTrue();
    assertThat(CrossOriginPolicy.of("").allows(request("GET", "/api/search", "https://a.example")))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "https://*.example",
        "maps.example",
        "https://maps.example/",
        "https://maps.example/a",
        "https://reader@maps.example",
        "ftp://maps.example",
        "https://maps.example, *",
        "https://a b"
      })
  void whatIsNoOriginIsRefusedAtTheStart(String listed) {
    assertThatThrownBy(() -> CrossOriginPolicy.of(listed))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("archive.cors.origins: ");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/search, https://maps.example",
    "HEAD, /api/export, http://localhost:3000",
    "POST, /api/verify, https://maps.example",
    "POST, /api/wording, https://maps.example"
  })
  void listedOriginMayRead(String method, String path, String origin) {
    assertThat(POLICY.allows(request(method, path, origin))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/search, https://other.example",
    "GET, /api/search, http://maps.example",
    "GET, /api/search, https://maps.example:8443",
    "GET, /api/search, http://localhost",
    "GET, /api/search, null",
    "GET, /notes/91790-19, https://maps.example",
    "POST, /api/notes/91790-19/corrections, https://maps.example",
    "POST, /api/verify/more, https://maps.example",
    "DELETE, /api/notes/91790-19/corrections/5f, https://maps.example",
    "PUT, /api/verify, https://maps.example"
  })
  void otherOriginsPagesAndChangesAreNot(String method, String path, String origin) {
    assertThat(POLICY.allows(request(method, path, origin))).isFalse();
  }

  /** So that it never gets what only a certain reader may see. */
  @ParameterizedTest
  @ValueSource(strings = {"Cookie", "Authorization"})
  void requestWithCredentialsIsNot(String header) {
    MockHttpServletRequest request = request("GET", "/api/search", "https://maps.example");
    request.addHeader(header, "session=1");

    assertThat(POLICY.allows(request)).isFalse();
  }

  @Test
  void requestWithoutOriginIsOfNoOtherPage() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/search");
    request.setServletPath("/api/search");

    assertThat(POLICY.allows(request)).isFalse();
  }
}
