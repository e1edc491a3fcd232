package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.councilnotes.web.address.DescribedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Mistakes of those who ask are no events in the log of the archive; its own faults are. */
class ClientMistakesIntegrationTest {

  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private static final Logger OURS = (Logger) LoggerFactory.getLogger("org.councilnotes.web");
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final List<String> PATHS =
      List.of(
          "/",
          "/notes/91790-19",
          "/notes",
          "/api/search",
          "/api/export",
          "/api/research-object",
          "/api/dump",
          "/api/notes/91790-19",
          "/compare",
          "/compare.docx",
          "/api/compare",
          "/draft",
          "/api/verify",
          "/basket",
          "/facets/country",
          "/feed",
          "/like",
          "/wording",
          "/nothing",
          "/status",
          "/vocabulary/change",
          "/notes/91790-19/corrections",
          "/api/notes/91790-19/corrections",
          "/actuator/health",
          "/mark.svg",
          "/error");

  @TempDir private static Path folder;
  private static DescribedSite site;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  static void serve() {
    site = DescribedSite.open(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void capture() {
    log.start();
    ROOT.addAppender(log);
  }

  @AfterEach
  void release() {
    ROOT.detachAppender(log);
    OURS.setLevel(null);
  }

  @Test
  void aThousandOddRequestsLeaveNothingInTheLog() {
    Random random = new Random(23);
    for (int i = 0; i < 1000; i++) {
      String path = PATHS.get(i % PATHS.size());
      RawRequest request = odd(i / PATHS.size() + i, path, random);
      String answer = request.answer(site.port());

      assertThat(RawRequest.status(answer)).as(request.text()).isNotIn(500, 503);
    }

    assertThat(log.list).isEmpty();
  }

  /** The same kinds again and again, each with other places and values. */
  private static RawRequest odd(int kind, String path, Random random) {
    String noise = Integer.toString(random.nextInt(), 36);
    return switch (kind % 20) {
      case 0 -> RawRequest.get(path + "?q=%zz" + noise, "localhost");
      case 1 -> RawRequest.get(path + "?q=100%&note=%c3%28", "localhost");
      case 2 -> RawRequest.get(path + "/%zz" + noise, "localhost");
      case 3 -> RawRequest.get(path + "/%c3%28/..%2f..%2fetc", "localhost");
      case 4 -> RawRequest.get(path, "evil.example");
      case 5 -> RawRequest.get(path, "a b\u0001:99999999");
      case 6 -> RawRequest.of("GET " + path + " HTTP/1.1", "No-Host: 1", "Connection: close");
      case 7 -> RawRequest.get(path, "localhost", "Broken header", ": x", "Accept: \u0000");
      case 8 -> RawRequest.get(path, "localhost", "Accept: */", "Accept-Language: *;q=x,,-");
      case 9 -> RawRequest.of("BREW " + path + " HTTP/1.1", "Host: localhost", "Connection: close");
      case 10 -> RawRequest.of("GET " + path + " HTTP/9.9", "Host: localhost");
      case 11 -> RawRequest.get(path + "?q=" + "x".repeat(5000), "localhost");
      case 12 -> RawRequest.get(path + "?q=" + "x".repeat(20_000), "localhost");
      case 13 -> RawRequest.post(path, "localhost", "multipart/form-data", "--" + noise);
      case 14 -> RawRequest.post(path, "localhost", "no type", "{" + noise);
      case 15 -> RawRequest.post(path, "localhost", "application/json", "[" + noise);
      case 16 -> RawRequest.post(path, "localhost", FORM, "a=%zz&b=%&" + noise);
      case 17 ->
          RawRequest.of(
              "POST " + path + " HTTP/1.1",
              "Host: localhost",
              "Content-Type: " + FORM,
              "Content-Length: 5000",
              "",
              "text=short");
      case 18 ->
          RawRequest.of(
              "PUT " + path + " HTTP/1.1",
              "Host: localhost",
              "Content-Type: " + FORM,
              "Transfer-Encoding: chunked",
              "",
              "zz");
      default -> RawRequest.get(path + "?&=&" + noise + "&page=-1&size=x&sort=y", "localhost");
    };
  }

  @Test
  void whoGoesAwayLeavesNothingInTheLog() {
    for (int i = 0; i < 100; i++) {
      RawRequest.get(PATHS.get(i % PATHS.size()), "localhost").abandon(site.port());
    }
    site.visitor().get("/");

    assertThat(log.list).isEmpty();
  }

  @Test
  void aMistakeIsOneLineForWhoLooksForIt() {
    OURS.setLevel(Level.DEBUG);
    RawRequest.get("/?q=%zz", "localhost").answer(site.port());
    RawRequest.get("/", "evil.example").answer(site.port());
    RawRequest.post("/notes/91790-19/corrections/undone", "localhost", FORM, "")
        .answer(site.port());

    assertThat(log.list)
        .hasSize(3)
        .allSatisfy(
            line -> {
              assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
              assertThat(line.getThrowableProxy()).isNull();
            });
  }

  @Test
  void aFaultOfTheArchiveIsLoggedOnceWithItsPlace(@TempDir Path other) {
    try (DescribedSite broken = DescribedSite.open(other)) {
      broken.closeReader();
      log.list.clear();

      assertThat(broken.visitor().get("/").statusCode()).isEqualTo(500);
      assertThat(log.list).hasSize(1);
      assertThat(log.list.getFirst().getLevel()).isEqualTo(Level.ERROR);
      assertThat(log.list.getFirst().getThrowableProxy().getStackTraceElementProxyArray())
          .isNotEmpty();
    }
  }
}
