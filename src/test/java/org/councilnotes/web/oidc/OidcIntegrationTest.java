package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.councilnotes.web.address.DescribedSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

/** Log-in at an issuer, by an archive without a file of users. */
class OidcIntegrationTest {

  private static final String CORRECTION =
      "{\"passage\":\"91790-19/I/3\",\"action\":\"change\",\"tag\":{\"kind\":\"country\","
          + "\"code\":\"BG\",\"role\":\"host\",\"words\":\"Bulgaria\"},\"to\":{\"role\":\"actor\"}}";

  @TempDir private static Path folder;
  private static TestIssuer issuer;
  private static Map<String, String> settings;
  private static DescribedSite site;

  @BeforeAll
  static void serve() {
    issuer = TestIssuer.start();
    settings = IssuerSettings.login(issuer.address());
    settings.forEach(System::setProperty);
    site = DescribedSite.open(folder);
    issuer.register(site.visitor().root());
  }

  @AfterAll
  static void stop() {
    site.close();
    settings.keySet().forEach(System::clearProperty);
    issuer.close();
  }

  private static IssuerVisitor visitor() {
    return new IssuerVisitor(site.visitor().root());
  }

  private static IssuerVisitor loggedIn(String user) {
    IssuerVisitor visitor = visitor();
    assertThat(visitor.logIn(user, "/help").uri()).hasPath("/help");
    return visitor;
  }

  @Test
  void aReaderIsLedBackToThePage() {
    IssuerVisitor visitor = visitor();

    HttpResponse<String> page = visitor.logIn(TestIssuer.READER, "/series");

    assertThat(page.uri()).hasToString(site.visitor().root() + "/series");
    assertThat(visitor.shown()).contains("rosa", "(reader)");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void theRoleIsThatOfTheGroup() {
    String path = "/api/notes/91790-19/corrections";

    assertThat(loggedIn(TestIssuer.READER).sendJson(path, CORRECTION).statusCode()).isEqualTo(403);
    assertThat(loggedIn(TestIssuer.EDITOR).sendJson(path, CORRECTION).statusCode()).isEqualTo(201);
    assertThat(loggedIn(TestIssuer.OPERATOR).shown()).contains("olga", "(operator)");
  }

  @Test
  void aUserWithoutARoleIsToldSoAndStaysAnonymous() {
    IssuerVisitor visitor = visitor();

    HttpResponse<String> page = visitor.logIn(TestIssuer.STRANGER, "/series");

    assertThat(page.uri()).hasPath("/login").hasQuery("problem=no-role");
    assertThat(Jsoup.parse(page.body()).select("[role=alert]").text())
        .isEqualTo(
            "Your account is known, but has no role in this archive. "
                + "Whoever runs the archive can give it one.");
    assertThat(visitor.shown()).isEmpty();
  }

  @Test
  void theIssuerIsAskedWithStateNonceAndPkce() {
    HttpResponse<String> answer = visitor().getOne(SiteRequestResolver.START + "?to=/series");
    var asked =
        UriComponentsBuilder.fromUriString(answer.headers().firstValue("Location").orElseThrow())
            .build()
            .getQueryParams();

    assertThat(asked).containsKeys("state", "nonce", "code_challenge");
    assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
    assertThat(asked.getFirst("response_type")).isEqualTo("code");
    assertThat(asked.getFirst("redirect_uri"))
        .isEqualTo(site.visitor().root() + SiteRequestResolver.RETURN);
  }

  @Test
  void aSessionBeginsWithTheLogInAndEachHasItsOwn() {
    IssuerVisitor visitor = visitor();
    visitor.getOne(SiteRequestResolver.START);
    assertThat(visitor.session()).isEmpty();

    visitor.logIn(TestIssuer.READER, "/");
    String first = visitor.session();
    visitor.get(SiteRequestResolver.START);

    assertThat(first).isNotEmpty();
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "PUT", "DELETE", "OPTIONS", "FOO"})
  void aLogInBeginsAndEndsByGet(String method) {
    for (String path : List.of(SiteRequestResolver.START, SiteRequestResolver.RETURN)) {
      HttpResponse<String> answer = visitor().send(method, path);

      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void thereIsOneRegistration() {
    assertThat(visitor().getOne("/oauth2/authorization/other").statusCode()).isEqualTo(404);
  }

  @Test
  void anAnswerThatNobodyAskedForLogsNobodyIn() {
    IssuerVisitor visitor = visitor();
    visitor.getOne(SiteRequestResolver.START);

    HttpResponse<String> forged = visitor.get(SiteRequestResolver.RETURN + "?code=a&state=forged");

    assertThat(forged.uri()).hasPath("/login").hasQuery("problem=broken-off");
    assertThat(visitor().get(SiteRequestResolver.RETURN + "?code=a&state=b").uri())
        .hasQuery("problem=broken-off");
    assertThat(visitor().get(SiteRequestResolver.RETURN).uri()).hasQuery("problem=issuer");
    assertThat(visitor.shown()).isEmpty();
  }

  @Test
  void logOutIsPassedOnToTheIssuer() {
    IssuerVisitor visitor = loggedIn(TestIssuer.READER);

    HttpResponse<String> left = visitor.sendForm(visitor.get("/help"), Map.of());
    String there = Jsoup.parse(left.body()).select("main a").attr("href");

    assertThat(left.statusCode()).isEqualTo(200);
    assertThat(left.headers().firstValue("Refresh")).contains("0; url=" + there);
    assertThat(there).startsWith(issuer.address() + "/connect/logout?id_token_hint=");
    assertThat(visitor.get(there).uri()).hasToString(site.visitor().root() + "/");
    assertThat(visitor.shown()).isEmpty();
    assertThat(visitor.get(SiteRequestResolver.START).uri()).hasPath("/login");
  }

  @Test
  void whereToGoIsNeverAnotherSite() {
    assertThat(visitor().logIn(TestIssuer.READER, "//forged.example/").uri())
        .hasToString(site.visitor().root() + "/");
  }

  @Test
  void thereIsNoFormForPasswords() {
    assertThat(visitor().page("/login").select("input[type=password]")).isEmpty();
  }
}
