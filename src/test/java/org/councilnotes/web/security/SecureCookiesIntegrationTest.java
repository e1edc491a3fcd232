package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.web.RawRequest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cookies of an archive that is asked for by its public name, as a proxy with TLS does. */
class SecureCookiesIntegrationTest {

  private static final String NAME = GuardedSite.PUBLIC_NAME;

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

  private static String get(String path, String host, String cookies) {
    return RawRequest.get(path, host, "Cookie: " + cookies).answer(site.port());
  }

  private static String setCookie(String answer, String name) {
    Matcher found = Pattern.compile("\r\nSet-Cookie: (" + name + "=[^\r]*)").matcher(answer);
    assertThat(found.find()).as(answer).isTrue();
    return found.group(1);
  }

  private static String pair(String cookie) {
    return cookie.substring(0, cookie.indexOf(';'));
  }

  /** The cookie of a session of rosa, with its attributes. */
  private static String logIn() {
    String page = RawRequest.get("/login", NAME).answer(site.port());
    String form = setCookie(page, "__Secure-login-form");
    assertThat(form).contains("; Path=/login", "; Secure", "; HttpOnly", "; SameSite=Lax");
    String token = Jsoup.parse(page).select("input[name=_csrf]").attr("value");
    String body = "name=rosa&password=correct+horse+battery&_csrf=" + token;
    return setCookie(
        RawRequest.of(
                "POST /login HTTP/1.1",
                "Host: " + NAME,
                "Cookie: " + pair(form),
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length(),
                "Connection: close",
                "",
                body)
            .answer(site.port()),
        "__Host-session");
  }

  @Test
  void cookieOfASessionIsForThisHostAndTlsOnly() {
    String cookie = logIn();

    assertThat(cookie)
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(get("/", NAME, pair(cookie))).contains("<bdi>rosa</bdi>");
    assertThat(get("/", NAME, "a=b; " + pair(cookie) + "; lang=fr"))
        .contains("<bdi>rosa</bdi>", "Aller au champ de recherche");
  }

  @Test
  void cookieThatAnotherHostOfTheDomainMayHaveSetIsNotRead() {
    String protectedOne = pair(logIn());
    String planted = protectedOne.replace("__Host-", "");

    assertThat(get("/", NAME, planted)).doesNotContain("rosa");
    assertThat(get("/", NAME, "session=x; " + protectedOne)).contains("<bdi>rosa</bdi>");
    assertThat(get("/", "localhost", planted + "; __Host-session=x")).doesNotContain("rosa");
    assertThat(get("/", NAME, "__Host-__Host-" + planted)).doesNotContain("rosa");
  }

  @Test
  void cookieOfPlainHttpIsForNamesOfThisMachine() {
    String planted = pair(logIn()).replace("__Host-", "");

    assertThat(get("/", "localhost:" + site.port(), planted)).contains("<bdi>rosa</bdi>");
  }

  @Test
  void whoAskedByTlsIsBoundToIt(@TempDir Path other) {
    try (GuardedSite behind =
        GuardedSite.open(other, Map.of("archive.proxy.addresses", "127.0.0.1"))) {
      String proto = "X-Forwarded-Proto: https";
      String page = RawRequest.get("/login", NAME, proto).answer(behind.port());
      String nothing = RawRequest.get("/nowhere", NAME, proto).answer(behind.port());

      assertThat(page).contains("Set-Cookie: __Secure-login-form=");
      assertThat(page).contains("\r\nStrict-Transport-Security: max-age=31536000\r\n");
      assertThat(nothing).contains("\r\nStrict-Transport-Security: max-age=31536000\r\n");
      assertThat(RawRequest.get("/login", NAME).answer(behind.port()))
          .doesNotContain("Strict-Transport-Security");
    }
    assertThat(RawRequest.get("/", NAME, "X-Forwarded-Proto: https").answer(site.port()))
        .doesNotContain("Strict-Transport-Security");
  }
}
