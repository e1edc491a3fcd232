package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.councilnotes.access.Role;
import org.councilnotes.access.account.Account;
import org.councilnotes.access.account.PasswordHash;
import org.councilnotes.web.RawRequest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Log-in, log-out and sessions of a running archive, and what is tried against them. */
class LoginIntegrationTest {

  private static final String PASSWORD = GuardedSite.PASSWORD;

  @TempDir private static Path folder;
  private static GuardedSite site;

  @BeforeAll
  static void open() {
    site = GuardedSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static FormVisitor loggedIn(String name) {
    FormVisitor browser = site.browser();
    assertThat(browser.logIn(name, PASSWORD).statusCode()).isEqualTo(302);
    return browser;
  }

  @Test
  void nameAndRoleAreShownUntilLogOut() {
    FormVisitor browser = loggedIn("emil");

    assertThat(browser.page("/").select(".masthead__name").text()).contains("emil", "(editor)");
    HttpResponse<String> left =
        browser.post("/logout", "_csrf", FormVisitor.token(browser.get("/")));
    assertThat(left.headers().firstValue("Location").orElseThrow()).endsWith("/");
    assertThat(browser.shownName()).isEmpty();
  }

  @Test
  void sessionThatWasEndedCannotBeUsedAgain() {
    FormVisitor browser = loggedIn("rosa");
    String id = browser.session().orElseThrow();
    browser.post("/logout", "_csrf", FormVisitor.token(browser.get("/")));
    FormVisitor thief = site.browser();
    thief.plant(id);

    assertThat(thief.shownName()).isEmpty();
  }

  @Test
  void wrongPasswordAndUnknownNameAreAnsweredAlike() {
    HttpResponse<String> password = site.browser().logIn("rosa", "wrong horse battery");
    HttpResponse<String> name = site.browser().logIn("nobody", "wrong horse battery");

    assertThat(password.statusCode()).isEqualTo(401);
    assertThat(name.statusCode()).isEqualTo(401);
    assertThat(Jsoup.parse(password.body()).select("[role=alert]").text())
        .isEqualTo("Name or password is wrong.")
        .isEqualTo(Jsoup.parse(name.body()).select("[role=alert]").text());
    assertThat(password.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("session=");
  }

  @Test
  void whoIsNotLoggedInGetsNoSessionAndNoCookie() {
    for (String path : new String[] {"/", "/draft", "/vocabulary", "/api/search?q=x"}) {
      assertThat(site.visitor().get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
    }
  }

  @Test
  void idOfASessionIsNewWithEachLogIn() {
    FormVisitor browser = site.browser();
    browser.plant("0123456789ABCDEF0123456789ABCDEF");
    browser.logIn("rosa", PASSWORD);
    String first = browser.session().orElseThrow();
    assertThat(first).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");

    String token = FormVisitor.token(browser.get("/"));
    browser.post("/login", "name", "rosa", "password", PASSWORD, "_csrf", token);
    assertThat(browser.session().orElseThrow()).isNotEqualTo(first);
    FormVisitor thief = site.browser();
    thief.plant(first);
    assertThat(thief.shownName()).isEmpty();
  }

  @Test
  void cookieOfASessionIsKeptFromScriptsAndOtherSites() {
    FormVisitor browser = site.browser();
    String cookie =
        browser.logIn("rosa", PASSWORD).headers().allValues("Set-Cookie").stream()
            .filter(header -> header.startsWith("session="))
            .findFirst()
            .orElseThrow();

    assertThat(cookie).contains("Path=/", "HttpOnly", "SameSite=Lax").doesNotContain("Secure");
  }

  @Test
  void underAPublicNameCookiesTravelEncryptedOnly() {
    String answer = RawRequest.get("/login", GuardedSite.PUBLIC_NAME).answer(site.port());

    assertThat(answer)
        .containsPattern("Set-Cookie: __Secure-login-form=[^\r\n]*; Secure; HttpOnly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/logout", "/vocabulary/change", "/vocabulary/upload", "/draft"})
  void formWithoutItsTokenChangesNothing(String path) {
    FormVisitor browser = loggedIn("emil");

    assertThat(browser.post(path, "text", "x").statusCode()).isEqualTo(403);
    assertThat(browser.post(path, "text", "x", "_csrf", "made-up").statusCode()).isEqualTo(403);
    assertThat(browser.shownName()).isEqualTo("emil");
  }

  @Test
  void tokenOfAnotherSessionIsNone() {
    String other = FormVisitor.token(loggedIn("rosa").get("/"));
    FormVisitor browser = loggedIn("emil");

    assertThat(browser.post("/logout", "_csrf", other).statusCode()).isEqualTo(403);
  }

  @Test
  void nobodyIsLoggedInByAForm() {
    HttpResponse<String> forged =
        site.browser().post("/login", "name", "rosa", "password", PASSWORD);

    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//example.org/",
        "https://example.org/",
        "/\\example.org",
        "\\\\example.org",
        "javascript:alert(1)",
        "/%0d%0aSet-Cookie:x=y\r\nx:y",
        "/login"
      })
  void nobodyIsLedAway(String to) {
    HttpResponse<String> answer = site.browser().logIn("rosa", PASSWORD, to);

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place.replace(site.root(), "")).isEqualTo("/"));
  }

  @Test
  void logInLeadsBackToThePage() {
    assertThat(site.visitor().page("/series?lang=fr").select(".masthead__user a").attr("href"))
        .isEqualTo("/login?to=%2Fseries%3Flang%3Dfr");
    HttpResponse<String> answer = site.browser().logIn("rosa", PASSWORD, "/series?lang=fr&x=a%20b");

    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/series?lang=fr&x=a%20b");
  }

  @Test
  void formIsInTheLanguageOfTheReader() {
    assertThat(site.visitor().page("/login?lang=fr").select("h1").text()).isEqualTo("Connexion");
    assertThat(site.visitor().page("/login?lang=es").select("h1").text())
        .isEqualTo("Iniciar sesión");
  }

  @Test
  void answersToSomebodyAreKeptNowhere() {
    FormVisitor browser = loggedIn("olga");
    for (String path : new String[] {"/", "/notes/90364-19", "/api/search?q=x", "/status"}) {
      HttpResponse<String> answer = browser.get(path);
      assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
      assertThat(String.join(",", answer.headers().allValues("Vary")).toLowerCase(Locale.ROOT))
          .contains("cookie", "authorization");
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
    assertThat(browser.get("/archive.css").headers().firstValue("Cache-Control").orElseThrow())
        .contains("max-age");
  }

  @Test
  void answersToNobodyMayBeKeptForNobody() {
    HttpResponse<String> answer = site.visitor().get("/");

    assertThat(answer.headers().firstValue("Cache-Control")).isEmpty();
    assertThat(String.join(",", answer.headers().allValues("Vary")).toLowerCase(Locale.ROOT))
        .contains("cookie", "authorization");
  }

  @Test
  void removedUserIsOutAtOnceAndARoleChangesAtOnce() {
    site.users()
        .change(
            all ->
                all.withNew(
                    new Account(
                        "gast", Role.READER, all.required("rosa").passwordHash(), List.of())));
    FormVisitor browser = loggedIn("gast");
    assertThat(browser.page("/").select(".masthead__name").text()).contains("(reader)");

    site.users().change(all -> all.withRole("gast", Role.OPERATOR));
    assertThat(browser.page("/").select(".masthead__name").text()).contains("(operator)");
    site.users().change(all -> all.without("gast"));
    assertThat(browser.shownName()).isEmpty();
  }

  @Test
  void anotherPasswordEndsOpenSessions() {
    site.users()
        .change(
            all ->
                all.withNew(
                    new Account(
                        "ines", Role.READER, all.required("rosa").passwordHash(), List.of())));
    FormVisitor browser = loggedIn("ines");
    String stolen = browser.session().orElseThrow();
    site.users().change(all -> all.withPassword("ines", PasswordHash.of("wrong donkey battery")));

    assertThat(browser.shownName()).isEmpty();
    FormVisitor thief = site.browser();
    thief.plant(stolen);
    assertThat(thief.shownName()).isEmpty();
  }

  @Test
  void namesOfFilesAreTheOperators() {
    assertThat(loggedIn("olga").get("/status").body()).contains(GuardedSite.BROKEN_FILE);
    assertThat(loggedIn("emil").get("/status").body()).doesNotContain(GuardedSite.BROKEN_FILE);
    assertThat(site.visitor().get("/status").body()).doesNotContain(GuardedSite.BROKEN_FILE);
  }
}
