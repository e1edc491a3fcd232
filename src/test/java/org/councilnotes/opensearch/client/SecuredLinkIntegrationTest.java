package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.client.OpenSearchProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A node that wants HTTPS, a user and a password. */
@Tag("campaign")
@Tag("engine")
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class SecuredLinkIntegrationTest {

  private static final OpenSearchSettings.Login RIGHT =
      new OpenSearchSettings.Login("archive", "très-secret-7");
  private static final OpenSearchSettings.Login WRONG =
      new OpenSearchSettings.Login("archive", "not-the-secret-8");

  @TempDir Path folder;
  private SecuredFront front;

  @BeforeEach
  void stand(TestCluster cluster) throws Exception {
    front = new SecuredFront(cluster.addresses().getFirst(), RIGHT, folder);
  }

  @AfterEach
  void leave() {
    front.close();
  }

  private OpenSearchSettings settings(
      URI address, Optional<OpenSearchSettings.Login> login, Optional<Path> trusted) {
    return new OpenSearchSettings(List.of(address), "secured", login, trusted, 1, 1);
  }

  private OpenSearchSettings settings(Optional<OpenSearchSettings.Login> login) {
    return settings(front.address("127.0.0.1"), login, Optional.of(front.certificates()));
  }

  @Test
  void rightUserAndTrustedCertificateWork() {
    try (ClusterClient link = new ClusterClient(settings(Optional.of(RIGHT)));
        Docs docs = Docs.create(link, "secured-test", 1, 1).fill(10)) {
      assertThat(docs.found()).isEqualTo(10);
      assertThat(link.health().nodes()).allMatch(ClusterHealth.NodeHealth::reachable);
    }
  }

  @Test
  void wrongPasswordIsSaidAndNotShown() {
    assertRefused(settings(Optional.of(WRONG)), "does not accept the user and password");
  }

  @Test
  void missingPasswordIsSaid() {
    assertRefused(settings(Optional.empty()), "asks for a user and password");
  }

  @Test
  void untrustedCertificateIsSaid() {
    OpenSearchSettings settings =
        settings(front.address("127.0.0.1"), Optional.of(RIGHT), Optional.empty());

    assertRefused(settings, "certificate of " + front.address("127.0.0.1") + " is not trusted");
  }

  @Test
  void certificateOfAnotherHostIsSaid() {
    OpenSearchSettings settings =
        settings(front.address("localhost"), Optional.of(RIGHT), Optional.of(front.certificates()));

    assertRefused(settings, "certificate of " + front.address("localhost") + " is not trusted");
  }

  @Test
  void fileWithoutCertificatesIsSaid() throws Exception {
    Path other = Files.writeString(folder.resolve("other.pem"), "no certificate\n");
    OpenSearchSettings settings =
        settings(front.address("127.0.0.1"), Optional.of(RIGHT), Optional.of(other));

    assertThatThrownBy(() -> new ClusterClient(settings))
        .isInstanceOf(OpenSearchProblem.class)
        .hasMessageContaining("archive.engine.certificates")
        .hasMessageContaining("not a PEM file");
  }

  /** Even where somebody looks for a fault with all that can be logged. */
  @Test
  void nothingThatIsLoggedShowsThePassword() {
    List<Logger> loggers =
        Stream.of("org.apache.hc", "org.opensearch", "org.councilnotes")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    loggers.forEach(logger -> listen(logger, logged));
    try {
      rightUserAndTrustedCertificateWork();
      wrongPasswordIsSaidAndNotShown();
    } finally {
      loggers.forEach(logger -> leave(logger, logged));
    }
    assertThat(List.copyOf(logged.list))
        .isNotEmpty()
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(said -> shows(said, RIGHT) || shows(said, WRONG));
  }

  private static void listen(Logger logger, ListAppender<ILoggingEvent> appender) {
    logger.addAppender(appender);
    logger.setAdditive(false);
    logger.setLevel(Level.TRACE);
  }

  private static void leave(Logger logger, ListAppender<ILoggingEvent> appender) {
    logger.setLevel(null);
    logger.setAdditive(true);
    logger.detachAppender(appender);
  }

  private static void assertRefused(OpenSearchSettings settings, String words) {
    try (ClusterClient link = new ClusterClient(settings)) {
      assertThatThrownBy(() -> link.get("/"))
          .isInstanceOfSatisfying(
              OpenSearchProblem.class,
              problem -> {
                assertThat(problem.kind()).isEqualTo(Kind.REFUSED);
                assertThat(problem.retryAfter()).isEmpty();
              })
          .hasMessageContaining(words)
          .hasMessageNotContaining("\n")
          .satisfies(problem -> assertThat(shows(problem.toString(), RIGHT)).isFalse())
          .satisfies(problem -> assertThat(shows(problem.toString(), WRONG)).isFalse());
      assertThat(settings.toString()).doesNotContain(RIGHT.password(), WRONG.password());
    }
  }

  private static boolean shows(String said, OpenSearchSettings.Login login) {
    byte[] both = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
    return said.contains(login.password())
        || said.contains(Base64.getEncoder().encodeToString(both));
  }
}
