package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.web.RawRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of calls that change something: who asks is looked at first, and then how long it is. */
class LongBodyIntegrationTest {

  private static final int MORE_THAN_ANY = 200 * 1024;

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

  /** The status of an answer to a call, of whose body only a part comes. */
  private static int send(String user, String call, long length, String part) {
    return RawRequest.status(
        RawRequest.of(
                call + " HTTP/1.1",
                "Host: localhost",
                "Authorization: " + site.bearer(user, 1),
                "Content-Type: application/json",
                "Content-Length: " + length,
                "Connection: close",
                "",
                part)
            .answer(site.port()));
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/runs",
    "PUT /api/markings/0123456789abcdef",
    "POST /api/notes/90364-19/corrections"
  })
  void bodyIsReadOfThoseOnlyWhoMayAndAsFarAsALimit(String call) {
    assertThat(send("rosa", call, Integer.MAX_VALUE, "{")).isEqualTo(403);
    assertThat(send("olga", call, MORE_THAN_ANY + 100_000L, " ".repeat(MORE_THAN_ANY + 100_000)))
        .isEqualTo(413);
    assertThat(send("olga", call, 2, "{}")).isBetween(400, 409);
  }
}
