package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.councilnotes.web.RawRequest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error pages are as safe as other pages, and of the same user. */
class ErrorPageIntegrationTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private static Path sharedFolder;
  private static GuardedSite shared;

  @TempDir private Path folder;
  private GuardedSite site;

  @BeforeAll
  static void openShared() {
    shared = GuardedSite.open(sharedFolder);
  }

  @AfterAll
  static void closeShared() {
    shared.close();
  }

  @BeforeEach
  void take() {
    site = shared;
  }

  private FormVisitor editor() {
    FormVisitor browser = site.browser();
    browser.logIn("emil", GuardedSite.PASSWORD);
    return browser;
  }

  /** A site of this test alone, which may break it. */
  private FormVisitor open(Map<String, String> settings) {
    site = GuardedSite.open(folder, settings);
    return editor();
  }

  @AfterEach
  void close() {
    if (site != shared) {
      site.close();
    }
  }

  private static void assertOfTheUser(HttpResponse<String> page, int status) {
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(Jsoup.parse(page.body()).select(".masthead__name").text())
        .contains("emil", "(editor)");
    assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(String.join(",", page.headers().allValues("Vary")).toLowerCase(Locale.ROOT))
        .contains("cookie", "authorization");
    assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(page.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
  }

  private void assertLogsOut(FormVisitor browser, HttpResponse<String> page) {
    String token = FormVisitor.token(page);
    assertThat(browser.post("/logout", "_csrf", token).statusCode()).isEqualTo(302);
    assertThat(browser.shownName()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404",
    "/nowhere.css, 404",
    "/webjars/nowhere.js, 404",
    "/error, 404",
    "/notes/00000-00, 404",
    "/?page=x, 400",
    "/?q=%zz, 400"
  })
  void pageOfAnErrorIsThatOfTheUser(String path, int status) {
    FormVisitor browser = editor();
    String answer =
        RawRequest.get(path, "127.0.0.1", "Cookie: session=" + browser.session().orElseThrow())
            .answer(site.port());
    assertThat(RawRequest.status(answer)).isEqualTo(status);
    assertThat(answer)
        .contains("<bdi>emil</bdi>", "\r\nCache-Control: no-store\r\n", "name=\"_csrf\"");
    assertThat(answer.split("\r\n\r\n", 2)[0].split("\r\nVary: [Cc]ookie", -1).length)
        .isGreaterThan(1);
    assertThat(answer)
        .contains("\r\nContent-Security-Policy: ", "\r\nX-Content-Type-Options: nosniff");
  }

  @Test
  void faultOfTheArchive() {
    FormVisitor browser = open(Map.of());
    site.closeReader();

    HttpResponse<String> page = browser.get("/?q=ports");
    assertOfTheUser(page, 500);
    assertLogsOut(browser, page);
  }

  @Test
  void requestThatIsRefusedBeforeItIsLookedAt() {
    FormVisitor browser = editor();

    HttpResponse<String> page = browser.post("/draft", "text", "x".repeat(3_000_000));
    assertOfTheUser(page, 413);
    assertThat(page.body()).contains("More was sent at once than is taken here.");
    assertLogsOut(browser, page);
  }

  @Test
  void formWithoutToken() {
    FormVisitor browser = editor();

    HttpResponse<String> page = browser.post("/draft", "text", "x");
    assertOfTheUser(page, 403);
    assertLogsOut(browser, page);
  }

  @Test
  void userOfATokenIsKnownToTheErrorPage() {
    open(Map.of());
    site.closeReader();

    assertOfTheUser(site.visitor().get("/?q=ports", "Authorization", site.bearer("emil", 1)), 500);
  }

  @Test
  void onlyTheOperatorIsToldWhatMendsTheArchive() throws Exception {
    FormVisitor editor = open(Map.of());
    Path segment;
    try (Stream<Path> files = Files.list(folder.resolve("index/public"))) {
      segment = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] damaged = Files.readAllBytes(segment);
    damaged[damaged.length / 2] ^= 1;
    Files.write(segment, damaged);
    for (int i = 0; i < 200 && editor.get("/").statusCode() == 200; i++) {
      Thread.sleep(100); // files are looked at now and then
    }
    FormVisitor operator = site.browser();
    operator.logIn("olga", GuardedSite.PASSWORD);

    for (String path : List.of("/", "/api/search")) {
      assertThat(operator.get(path).body()).as(path).contains("./archive ingest --rebuild");
      for (HttpResponse<String> answer : List.of(editor.get(path), site.visitor().get(path))) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("--rebuild", folder.toString());
      }
    }
  }

  @Test
  void errorPagesOfAWalledArchiveSayNothing() {
    open(Map.of("archive.anonymous", "false"));
    String host = "127.0.0.1";
    List<RawRequest> refused =
        List.of(
            RawRequest.get("/?q=%zz", host),
            RawRequest.get("/notes/90364-19?q=%zz", host),
            RawRequest.post("/login", host, FORM, "name=" + "x".repeat(3_000_000)),
            RawRequest.post("/draft", host, FORM, "text=x"),
            RawRequest.of("BREW /status HTTP/1.1", "Host: " + host, "Connection: close"),
            RawRequest.get("/status", "evil.example"),
            RawRequest.get("/nowhere.css", host),
            RawRequest.get("/notes/%00", host));
    for (RawRequest request : refused) {
      String answer = request.answer(site.port());
      String line = request.text().lines().findFirst().orElseThrow();

      assertThat(RawRequest.status(answer)).as(line).isBetween(400, 499);
      assertThat(answer).as(line).doesNotContain("Early warning", "emil", GuardedSite.BROKEN_FILE);
    }
    site.closeReader();
    assertThat(site.visitor().get("/?q=ports").statusCode()).isEqualTo(302);
  }
}
