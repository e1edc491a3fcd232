package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.web.RawRequest;
import org.councilnotes.web.address.DescribedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive whose readers may correct is asked under names that are not its own. */
class HostFilterAllowedHostsIntegrationTest {

  private static final String FORGED = "rebound.example";

  @TempDir private static Path folder;
  private static DescribedSite site;

  @BeforeAll
  static void serve() {
    System.setProperty("archive.hosts", "Notes.example.org, archive");
    site = DescribedSite.open(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
    System.clearProperty("archive.hosts");
  }

  private static String get(String path, String host, String... headers) {
    return RawRequest.get(path, host, headers).answer(site.port());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "127.0.0.1",
        "127.0.0.1:1",
        "[::1]",
        "[::1]:8080",
        "notes.example.org",
        "notes.example.org:443",
        "archive"
      })
  void ownNamesAreAnswered(String host) {
    assertThat(RawRequest.status(get("/help", host))).isEqualTo(200);
    assertThat(RawRequest.status(get("/actuator/health", host))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FORGED,
        "localhost.rebound.example",
        "127.0.0.1.rebound.example",
        "127.0.0.2",
        "notes.example.org.",
        "[::2]",
        "0.0.0.0"
      })
  void otherNamesAreMisdirected(String host) {
    assertThat(RawRequest.status(get("/", host))).isEqualTo(421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/notes",
        "/notes/91790/19",
        "/feed",
        "/sitemap.xml",
        "/opensearch.xml",
        "/robots.txt",
        "/mark.svg",
        "/nothing",
        "/api/search",
        "/api/openapi",
        "/actuator/health",
        "/error"
      })
  void aForgedNameIsRefusedEverywhereAndNotRepeated(String path) {
    String answer = get(path, FORGED);

    assertThat(RawRequest.status(answer)).isEqualTo(421);
    assertThat(answer).doesNotContain(FORGED);
    assertThat(answer).contains(path.startsWith("/api/") ? "application/problem+json" : "<h1");
  }

  @Test
  void aReboundPageWritesNothing() {
    String body =
        "{\"passage\":\"91790-19/I/3\",\"action\":\"change\",\"tag\":{\"kind\":\"country\","
            + "\"code\":\"BG\",\"role\":\"host\",\"words\":\"Bulgaria\"},\"to\":{\"role\":\"actor\"}}";
    String path = "/api/notes/91790-19/corrections";
    String json = "application/json";

    assertThat(RawRequest.status(RawRequest.post(path, FORGED, json, body).answer(site.port())))
        .isEqualTo(421);
    assertThat(site.visitor().json(path).get("corrections")).isEmpty();
    assertThat(
            RawRequest.status(RawRequest.post(path, "localhost", json, body).answer(site.port())))
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed", "/sitemap.xml", "/opensearch.xml", "/robots.txt", "/notes"})
  void whatAProxySaysOfTheNameIsNotBelieved(String path) {
    String answer =
        get(
            path,
            "localhost",
            "X-Forwarded-Host: " + FORGED,
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Prefix: /" + FORGED,
            "Forwarded: host=" + FORGED);

    assertThat(RawRequest.status(answer)).isLessThan(400);
    assertThat(answer).doesNotContain(FORGED, "gopher");
  }

  @Test
  void aNameInTheRequestLineIsANameToo() {
    String whole =
        RawRequest.of("GET http://" + FORGED + "/ HTTP/1.1", "Host: " + FORGED).answer(site.port());
    String old = RawRequest.of("GET http://" + FORGED + "/ HTTP/1.0", "A: b").answer(site.port());

    assertThat(RawRequest.status(whole)).isEqualTo(421);
    assertThat(RawRequest.status(old)).isNotEqualTo(200);
    assertThat(old).doesNotContain(FORGED);
  }

  @Test
  void addressesAreBuiltFromTheNameThatWasAskedFor() {
    assertThat(get("/sitemap.xml", "notes.example.org"))
        .contains("http://notes.example.org/notes/91790-19");
  }
}
