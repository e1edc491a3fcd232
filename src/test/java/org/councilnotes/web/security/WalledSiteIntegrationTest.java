package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.councilnotes.web.RawRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive that nobody reads without logging in. */
class WalledSiteIntegrationTest {

  @TempDir private static Path folder;
  private static GuardedSite site;

  @BeforeAll
  static void open() {
    site =
        GuardedSite.open(
            folder,
            Map.of(
                "archive.anonymous",
                "false",
                "archive.mcp",
                "true",
                "archive.session.absolute",
                "12h"));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  /** Every address that a controller answers, with every method. */
  @Test
  void nothingButLogInIsOpen() {
    assertThat(site.mappings()).hasSizeGreaterThan(60);
    for (String call : site.mappings()) {
      String path = call.substring(call.indexOf(' ') + 1);
      if (!path.equals("/login") && !path.equals("/logout")) {
        int status =
            RawRequest.status(
                RawRequest.of(
                        call + " HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Content-Length: 0",
                        "Connection: close")
                    .answer(site.port()));
        assertThat(status).as(call).isIn(302, 401);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/error",
        "/actuator",
        "/actuator/env",
        "/api/openapi",
        "/opensearch.xml",
        "/login/../status",
        "/login/..;/status",
        "/login;x=/../status",
        "//status",
        "/status;.css",
        "/status/.css",
        "/notes/90364-19.css",
        "/webjars/../status",
        "/webjars/%2e%2e/status",
        "/actuator/health/../../status",
        "/STATUS",
        "/notes/90364%2F19"
      })
  void otherSpellingsAreNoWayIn(String path) {
    String answer = RawRequest.get(path, "127.0.0.1").answer(site.port());

    assertThat(RawRequest.status(answer)).isIn(302, 400, 401, 404);
    assertThat(answer).doesNotContain("Early warning").doesNotContain(GuardedSite.BROKEN_FILE);
    if (RawRequest.status(answer) == 302) {
      assertThat(answer).contains("/login");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/archive.css", "/keys.js", "/mark.svg", "/actuator/health"})
  void whatLogInNeedsIsOpen(String path) {
    assertThat(site.visitor().get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void stylesOfTheFormAreThere() {
    for (String file :
        site.visitor().page("/login").select("link[rel=stylesheet]").eachAttr("href")) {
      assertThat(site.visitor().get(file).statusCode()).as(file).isEqualTo(200);
    }
  }

  @Test
  void pageLeadsToTheFormAndBack() {
    HttpResponse<String> answer = site.visitor().get("/notes/90364-19?lang=fr");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/login?to=%2Fnotes%2F90364-19%3Flang%3Dfr");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void programsAreToldThatTheyNeedAToken() {
    HttpResponse<String> answer = site.visitor().get("/api/search?q=x");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(
            site.visitor()
                .get("/api/search?q=x", "Authorization", site.bearer("rosa", 1))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void partOfAPageIsNotReplacedByTheForm() {
    HttpResponse<String> answer = site.visitor().get("/?q=x", "HX-Request", "true");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
  }

  @Test
  void whoIsLoggedInReads() {
    FormVisitor reader = site.browser();
    reader.logIn("rosa", GuardedSite.PASSWORD);

    assertThat(reader.get("/notes/90364-19").statusCode()).isEqualTo(200);
    assertThat(reader.get("/nowhere").statusCode()).isEqualTo(404);
  }
}
