package org.councilnotes.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.councilnotes.web.security.GuardedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issuer that does not answer, and settings that cannot be. */
class SilentIssuerIntegrationTest {

  private static final String NOBODY = "http://localhost:9";

  @TempDir private Path folder;

  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(IssuerSettings.login(NOBODY));
    settings.putAll(IssuerSettings.tokens(NOBODY));
    return settings;
  }

  @Test
  void theArchiveWorksWithoutIt() {
    try (GuardedSite site = GuardedSite.open(folder, settings())) {
      IssuerVisitor visitor = new IssuerVisitor(site.root());

      assertThat(visitor.get("/").statusCode()).isEqualTo(200);
      assertThat(visitor.get(SiteRequestResolver.START).uri()).hasQuery("problem=issuer");
      assertThat(visitor.page("/login").select("input[type=password]")).isNotEmpty();
      assertThat(status(site, HangingIssuer.token(NOBODY, TestIssuer.AUDIENCE))).isEqualTo(503);
      assertThat(
              site.visitor()
                  .get("/api/status", "Authorization", site.bearer("olga", 1))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  private static int status(GuardedSite site, String token) {
    return site.visitor().get("/api/status", "Authorization", "Bearer " + token).statusCode();
  }

  @Test
  void anIssuerThatHangsIsNotAskedForWhatCannotBeItsToken() {
    try (HangingIssuer issuer = HangingIssuer.start();
        GuardedSite site = GuardedSite.open(folder, IssuerSettings.tokens(issuer.address()))) {
      assertThat(status(site, "x")).isEqualTo(401);
      assertThat(status(site, "a.b.c")).isEqualTo(401);
      assertThat(status(site, HangingIssuer.token(NOBODY, TestIssuer.AUDIENCE))).isEqualTo(401);
      assertThat(status(site, HangingIssuer.token(issuer.address(), "other"))).isEqualTo(401);
      assertThat(issuer.asked()).isZero();

      String own = HangingIssuer.token(issuer.address(), TestIssuer.AUDIENCE);
      assertThat(status(site, own)).isEqualTo(503);
      assertThat(status(site, own)).isEqualTo(503);
      assertThat(issuer.asked()).isOne();
    }
  }

  @Test
  void settingsThatWouldOpenItAreRefused() {
    Map<String, String> settings = settings();
    settings.put("archive.oidc.roles", "");
    assertThatThrownBy(() -> GuardedSite.open(folder, settings))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("archive.oidc.roles");

    Map<String, String> anyAudience = settings();
    anyAudience.remove("spring.security.oauth2.resourceserver.jwt.audiences");
    assertThatThrownBy(() -> GuardedSite.open(folder.resolve("other"), anyAudience))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("spring.security.oauth2.resourceserver.jwt.audiences");
  }
}
