package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.councilnotes.web.security.GuardedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access tokens of an issuer, right and wrong, beside personal tokens. */
class IssuerTokensIntegrationTest {

  @TempDir private static Path folder;
  private static TestIssuer issuer;
  private static GuardedSite site;

  @BeforeAll
  static void serve() {
    issuer = TestIssuer.start();
    site = GuardedSite.open(folder, IssuerSettings.tokens(issuer.address()));
  }

  @AfterAll
  static void stop() {
    site.close();
    issuer.close();
  }

  private static HttpResponse<String> status(String token) {
    return site.visitor().get("/api/status", "Authorization", "Bearer " + token);
  }

  private static void assertRefused(String token) {
    HttpResponse<String> answer = status(token);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aUserHasTheRoleOfTheGroup() {
    assertThat(status(issuer.token(TestIssuer.OPERATOR, _ -> {})).body())
        .contains(GuardedSite.BROKEN_FILE);
    HttpResponse<String> reader = status(issuer.token(TestIssuer.READER, _ -> {}));
    assertThat(reader.statusCode()).isEqualTo(200);
    assertThat(reader.body()).doesNotContain(GuardedSite.BROKEN_FILE);
    assertThat(reader.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(reader.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void aUserWithoutARoleIsTold() {
    HttpResponse<String> answer = status(issuer.token(TestIssuer.STRANGER, _ -> {}));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("has no role in this archive");
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    assertRefused(issuer.token(TestIssuer.OPERATOR, claims -> claims.audience(List.of("other"))));
    assertRefused(
        issuer.token(TestIssuer.OPERATOR, claims -> claims.claims(all -> all.remove("aud"))));
  }

  @Test
  void aTokenThatExpiredOrNeverDoesIsRefused() {
    Instant past = Instant.now().minusSeconds(120);
    assertRefused(
        issuer.token(
            TestIssuer.OPERATOR, claims -> claims.issuedAt(past.minusSeconds(60)).expiresAt(past)));
    assertRefused(
        issuer.token(TestIssuer.OPERATOR, claims -> claims.claims(all -> all.remove("exp"))));
  }

  @Test
  void aTokenThatIsNotValidYetIsRefused() {
    assertRefused(
        issuer.token(
            TestIssuer.OPERATOR, claims -> claims.notBefore(Instant.now().plusSeconds(120))));
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    assertRefused(issuer.token(TestIssuer.OPERATOR, claims -> claims.issuer("http://localhost:1")));
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() {
    assertRefused(issuer.forgedToken(TestIssuer.OPERATOR));
    String valid = issuer.token(TestIssuer.OPERATOR, _ -> {});
    String claims = valid.split("\\.", -1)[1];
    assertRefused("eyJhbGciOiJub25lIn0." + claims + ".");
    assertRefused(valid.substring(0, valid.lastIndexOf('.') + 1));
  }

  @Test
  void whatIsNoTokenIsRefused() {
    assertRefused("a.b.c");
    assertRefused("nothing");
    assertRefused("cna_unknown");
  }

  @Test
  void personalTokensWorkBesideThem() {
    assertThat(site.visitor().get("/api/status", "Authorization", site.bearer("olga", 1)).body())
        .contains(GuardedSite.BROKEN_FILE);
  }
}
