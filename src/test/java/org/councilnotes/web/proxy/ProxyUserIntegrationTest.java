package org.councilnotes.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.councilnotes.web.RawRequest;
import org.councilnotes.web.security.GuardedSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy at 127.0.0.1 names users; others say the same. */
class ProxyUserIntegrationTest {

  private static final String EDITOR = "Remote-User: emil\r\nRemote-Groups: canteen, notes-editors";
  private static final String OPERATOR = "Remote-User: olga\r\nRemote-Groups: notes-operators";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "archive.proxy.addresses", "127.0.0.1",
          "archive.proxy.user-header", "Remote-User",
          "archive.proxy.role-header", "Remote-Groups",
          "archive.proxy.roles",
              "reader=notes-readers,editor=notes-editors,operator=notes-operators",
          "archive.proxy.logout", "https://login.example.org/end",
          "archive.mcp", "true",
          "archive.cors.origins", "https://listed.example");

  @TempDir private static Path folder;
  private static GuardedSite site;

  @BeforeAll
  static void serve() {
    site = GuardedSite.open(folder, SETTINGS);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String get(String path, String... headers) {
    return RawRequest.get(path, "localhost", headers).answer(site.port());
  }

  private static String shown(String page) {
    return Jsoup.parse(page).select(".masthead__name").text();
  }

  private static String post(String path, String form, String headers) {
    return RawRequest.of(
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            headers,
            "Connection: close",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + form.length(),
            "",
            form)
        .answer(site.port());
  }

  @Test
  void theProxyIsBelieved() {
    assertThat(shown(get("/", EDITOR))).contains("emil", "(editor)");
    assertThat(get("/api/status", OPERATOR)).contains(GuardedSite.BROKEN_FILE);
    assertThat(get("/api/status", EDITOR)).doesNotContain(GuardedSite.BROKEN_FILE);
  }

  @Test
  void nobodyElseIsBelieved() {
    for (String path : new String[] {"/", "/api/status"}) {
      RawRequest forged = RawRequest.get(path, "localhost", OPERATOR);
      String answer = forged.answer(site.port(), InetAddress.ofLiteral("127.0.0.2"));
      assumeTrue(!answer.isEmpty(), "no second address of this machine");

      assertThat(answer).doesNotContain("olga", GuardedSite.BROKEN_FILE);
    }
  }

  @Test
  void aProxyThatPassesOnWhatTheClientSaysIsNotBelieved() {
    assertThat(shown(get("/", OPERATOR, "Remote-User: eve"))).isEmpty();
    assertThat(shown(get("/", OPERATOR, "remote-groups: canteen"))).isEmpty();
  }

  @Test
  void whoHasNoRoleIsToldSo() {
    String stranger = "Remote-User: stan\r\nRemote-Groups: canteen";

    assertThat(shown(get("/", stranger))).isEmpty();
    assertThat(Jsoup.parse(get("/login", stranger)).select("[role=alert]").text())
        .contains("has no role in this archive");
    assertThat(get("/login")).doesNotContain("role=\"alert\"");
  }

  @Test
  void theUserIsThatOfOneRequestOnly() {
    String page = get("/", EDITOR);
    String session = page.replaceAll("(?s).*Set-Cookie: (session=[^;]+).*", "$1");

    assertThat(shown(get("/", "Cookie: " + session))).isEmpty();
    assertThat(shown(get("/", "Cookie: " + session, OPERATOR))).contains("olga");
  }

  @Test
  void changesWantTheTokenOfAPage() {
    String page = get("/", EDITOR);
    String session = page.replaceAll("(?s).*Set-Cookie: (session=[^;]+).*", "$1");
    String token = Jsoup.parse(page).select("input[name=_csrf]").attr("value");

    assertThat(RawRequest.status(post("/vocabulary/preview", "a=b", EDITOR))).isEqualTo(403);
    assertThat(RawRequest.status(post("/logout", "a=b", EDITOR + "\r\nCookie: " + session)))
        .isEqualTo(403);
    assertThat(post("/logout", "_csrf=" + token, EDITOR + "\r\nCookie: " + session))
        .contains("Refresh: 0; url=https://login.example.org/end");
  }

  private static int call(String path, String json, String... headers) {
    return RawRequest.status(answer(path, json, headers));
  }

  private static String answer(String path, String json, String... headers) {
    return RawRequest.of(
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            EDITOR,
            String.join("\r\n", headers),
            "Accept: application/json, text/event-stream",
            "Connection: close",
            "Content-Type: application/json",
            "Content-Length: " + json.length(),
            "",
            json)
        .answer(site.port());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/verify | {\"text\": \"The Mechanism was set up\"}",
        "/api/wording | {\"text\": \"The Mechanism was set up\"}",
        "/mcp | {\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}"
      })
  void callsThatReadAreForProgramsAndOwnPagesOnly(String path, String json) {
    assertThat(call(path, json, "X-Any: 1")).isEqualTo(200);
    assertThat(call(path, json, "Sec-Fetch-Site: same-origin")).isEqualTo(200);
    assertThat(call(path, json, "Origin: http://localhost")).isEqualTo(200);

    assertThat(call(path, json, "Sec-Fetch-Site: cross-site")).isEqualTo(403);
    assertThat(call(path, json, "Sec-Fetch-Site: same-site")).isEqualTo(403);
    assertThat(call(path, json, "Origin: https://other.example")).isEqualTo(403);
    assertThat(call(path, json, "Origin: null")).isEqualTo(403);
    String listed = answer(path, json, "Origin: https://listed.example");
    assertThat(RawRequest.status(listed)).isEqualTo(403);
    assertThat(listed).doesNotContain("Access-Control-Allow-Origin");
  }

  @Test
  void whatAProxyKnowsIsNotForListedOriginsToRead() {
    String origin = "Origin: https://listed.example";

    assertThat(get("/api/status", EDITOR, origin)).doesNotContain("Access-Control-Allow-Origin");
    assertThat(get("/api/status", origin)).contains("Access-Control-Allow-Origin");
  }

  @Test
  void callsThatChangeStillWantTheToken() {
    assertThat(call("/api/notes/91790-19/corrections", "{}", "X-Any: 1")).isEqualTo(403);
  }

  @Test
  void theFormToLogInIsUnderThePrefix() {
    String page = get("/login?to=/series", "X-Forwarded-Prefix: /archive");

    assertThat(page).contains("Path=/archive/login", "action=\"/archive/login\"");
    assertThat(get("/login?to=/series")).contains("Path=/login", "action=\"/login\"");
  }

  @Test
  void programsGetNoSessionForTheirErrors() {
    for (String path : new String[] {"/api/status", "/api/nowhere", "/mcp"}) {
      String refused = RawRequest.get(path, "other.example", EDITOR).answer(site.port());

      assertThat(RawRequest.status(refused)).isEqualTo(421);
      assertThat(refused).doesNotContain("Set-Cookie");
      assertThat(get(path, EDITOR)).doesNotContain("Set-Cookie");
    }
    assertThat(RawRequest.get("/", "other.example", EDITOR).answer(site.port()))
        .contains("Set-Cookie");
  }

  @Test
  void aTokenCountsMoreThanTheProxy() {
    assertThat(get("/api/status", EDITOR, "Authorization: " + site.bearer("olga", 1)))
        .contains(GuardedSite.BROKEN_FILE);
  }
}
