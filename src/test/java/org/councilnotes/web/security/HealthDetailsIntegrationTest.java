package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operators are told what health looked at; everybody else, whether all is well. */
class HealthDetailsIntegrationTest {

  private static final String HEALTH = "/actuator/health";

  @TempDir private Path folder;
  private GuardedSite site;

  @BeforeEach
  void open() {
    site = GuardedSite.open(folder);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private HttpResponse<String> asked(String name) {
    return site.visitor().get(HEALTH, "Authorization", site.bearer(name, 1));
  }

  @Test
  void operatorSeesIndexAndDisk() {
    HttpResponse<String> answer = asked("olga");
    JsonNode index = JsonMapper.shared().readTree(answer.body()).at("/components/archiveHealth");

    assertThat(index.at("/details/public/snapshot").asString()).isNotBlank();
    assertThat(index.at("/details/public/bytes").asLong()).isPositive();
    assertThat(index.at("/details/public/diskFree").asLong()).isPositive();
    assertThat(index.at("/details/public/diskSize").asLong())
        .isGreaterThanOrEqualTo(index.at("/details/public/diskFree").asLong());
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");

    FormVisitor browser = site.browser();
    browser.logIn("olga", GuardedSite.PASSWORD);
    assertThat(browser.get(HEALTH).body()).contains("snapshot");
  }

  @Test
  void nobodyElseSeesMoreThanUp() {
    assertThat(asked("emil").body()).isEqualTo(asked("rosa").body()).contains("UP");
    assertThat(asked("rosa").body()).isEqualTo(site.visitor().get(HEALTH).body());
    assertThat(asked("rosa").body()).doesNotContain("components", "details", "snapshot");
  }

  @Test
  void onlyTheOperatorIsToldWhatIsWrong() throws Exception {
    Path corpus = folder.resolve("corpus");
    Files.move(corpus, folder.resolve("aside"));
    for (int i = 0; i < 200 && asked("olga").statusCode() == 200; i++) {
      Thread.sleep(100); // a good result is kept for some seconds
    }

    assertThat(asked("olga").body()).contains("the corpus cannot be read", corpus.toString());
    assertThat(asked("emil").statusCode()).isEqualTo(503);
    assertThat(asked("emil").body()).doesNotContain("corpus", folder.toString());
    assertThat(site.visitor().get(HEALTH).body()).doesNotContain("corpus", folder.toString());
  }
}
