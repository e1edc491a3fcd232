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
      assertThat(site.visitor().get("/api/status", "Authorization", "Bearer a.b.c").statusCode())
          .isEqualTo(503);
      assertThat(
              site.visitor()
                  .get("/api/status", "Authorization", site.bearer("olga", 1))
                  .statusCode())
          .isEqualTo(200);
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
