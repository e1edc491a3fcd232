package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.web.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive without users is as if nothing could log in. */
class UnguardedSiteIntegrationTest extends SiteTest {

  /** Of every answer. */
  private static final Set<String> ALWAYS =
      Set.of(
          "content-security-policy",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "date",
          "permissions-policy",
          "referrer-policy",
          "x-content-type-options");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                | content-language content-type
          /api/search?q=x  | content-type
          /nowhere         | content-language content-type
          /api/nowhere     | content-type
          /actuator/health | content-type
          """)
  void noHeaderIsAdded(String path, String others) {
    Set<String> expected = new TreeSet<>(ALWAYS);
    expected.addAll(Set.of(others.split(" ")));
    Set<String> found = new TreeSet<>(get(path).headers().map().keySet());
    found.removeAll(
        Set.of("connection", "keep-alive", "vary", "transfer-encoding", "content-length"));

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void thereIsNoFormToLogIn() {
    assertThat(get("/login").statusCode()).isEqualTo(404);
    assertThat(visitor().post("/logout").statusCode()).isEqualTo(404);
    assertThat(page("/").select(".masthead__user")).isEmpty();
  }

  @Test
  void whatLooksLikeATokenIsIgnored() {
    HttpResponse<String> answer = get("/api/search?q=x", "Authorization", "Bearer cna_x");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(String.join(",", answer.headers().allValues("Vary")))
        .doesNotContain("Authorization");
  }

  @Test
  void formsHideNoTokens() {
    assertThat(page("/draft").select("input[name=_csrf]")).isEmpty();
    assertThat(visitor().send("/draft", "text", "x").statusCode()).isEqualTo(303);
  }
}
