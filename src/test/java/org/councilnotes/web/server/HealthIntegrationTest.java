package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.councilnotes.web.StoredSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose index and corpus are taken away under it. */
class HealthIntegrationTest {

  private static final String HEALTH = "/actuator/health";
  private static final int UP = 200;
  private static final int DOWN = 503;

  @TempDir private Path folder;
  private StoredSite site;

  @BeforeEach
  void serve() throws IOException {
    site = StoredSite.open(folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private int status(String path) {
    return site.visitor().get(path).statusCode();
  }

  /** A good result is kept for some seconds. */
  private void awaitStatus(int wanted) throws InterruptedException {
    for (int i = 0; i < 200 && status(HEALTH) != wanted; i++) {
      Thread.sleep(100);
    }
    assertThat(status(HEALTH)).isEqualTo(wanted);
  }

  @Test
  void wholeArchiveIsWellAndNamesNothing() {
    for (String part : new String[] {"", "/readiness", "/liveness"}) {
      HttpResponse<String> answer = site.visitor().get(HEALTH + part);
      assertThat(answer.statusCode()).isEqualTo(UP);
      assertThat(answer.body()).contains("\"UP\"").doesNotContain("components", "details", "/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".cfs", ".si"})
  void fileOfTheNewestCommitThatIsGoneIsNoticed(String part) throws Exception {
    Path gone = site.files(part).getFirst();
    Path aside = folder.resolve("aside");
    assertThat(status(HEALTH)).isEqualTo(UP);

    Files.move(gone, aside);
    awaitStatus(DOWN);
    assertDownWithoutAWord();

    Files.move(aside, gone);
    awaitStatus(UP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "index/public", "index/complete"})
  void folderThatIsGoneIsNoticedThoughOpenFilesStillAnswer(String part) throws Exception {
    Path aside = folder.resolve("aside");
    assertThat(status("/?q=ports")).isEqualTo(UP);

    Files.move(folder.resolve(part), aside);
    awaitStatus(DOWN);
    assertDownWithoutAWord();
    assertThat(status("/?q=ports")).isEqualTo(UP);
    assertThat(folder.resolve(part)).doesNotExist();

    Files.move(aside, folder.resolve(part));
    awaitStatus(UP);
  }

  private void assertDownWithoutAWord() {
    HttpResponse<String> answer = site.visitor().get(HEALTH);
    assertThat(answer.body())
        .contains("\"DOWN\"")
        .doesNotContain(folder.toString(), "index", "problem");
    assertThat(status(HEALTH + "/readiness")).isEqualTo(DOWN);
    assertThat(status(HEALTH + "/liveness")).isEqualTo(UP);
  }

  @Test
  void corpusThatIsGoneIsNoticedAndSearchesAreStillReady() throws Exception {
    Path corpus = folder.resolve("corpus");

    Files.move(corpus, folder.resolve("aside"));
    awaitStatus(DOWN);
    assertThat(status(HEALTH + "/readiness")).isEqualTo(UP);

    Files.move(folder.resolve("aside"), corpus);
    awaitStatus(UP);
  }

  @Test
  void indexThatMayNotBeReadIsNoticed() throws Exception {
    assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
    Path segment = site.files(".cfs").getFirst();

    Files.setPosixFilePermissions(segment, PosixFilePermissions.fromString("---------"));
    awaitStatus(DOWN);
    Files.setPosixFilePermissions(segment, PosixFilePermissions.fromString("rw-------"));
    awaitStatus(UP);
  }
}
