package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.access.Role;
import org.councilnotes.access.audit.AuditFolder;
import org.councilnotes.access.audit.AuditLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each answer with words of a restricted note leaves a line in the log of accesses. */
class AccessLogTest {

  /** A suggestion is of all notes together: nothing tells whose words it has. */
  private static final String SUGGESTIONS = "/api/suggest";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static List<AskedAddress> cases;
  private static Map<String, List<AuditLine>> byUser;

  @BeforeAll
  static void ask() throws Exception {
    cases = AskedAddress.all();
    try (MarkedSite site = MarkedSite.open(folder)) {
      for (int i = 0; i < cases.size(); i++) {
        ask(i, site.as(Role.READER, "first-" + i));
      }
      for (int i = 0; i < cases.size(); i++) {
        ask(i, site.as(Role.OPERATOR, "second-" + i));
      }
      for (int i = 0; i < cases.size(); i++) {
        ask(i, site.as(Role.ANONYMOUS, "nobody-" + i));
      }
    }
    byUser =
        new AuditFolder(folder.resolve("audit"))
            .read(LocalDate.EPOCH, LocalDate.MAX).lines().stream()
                .collect(Collectors.groupingBy(AuditLine::user));
  }

  private static void ask(int i, Visitor visitor) throws Exception {
    if (!cases.get(i).verb().equals("STREAM")) {
      HttpResponse<byte[]> _ = CLIENT.send(cases.get(i).at(visitor), BodyHandlers.ofByteArray());
    }
  }

  private static List<String> unlogged(String prefix) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).shows()
          && !SUGGESTIONS.equals(cases.get(i).mapping())
          && !byUser.containsKey(prefix + i)) {
        missing.add(cases.get(i).toString());
      }
    }
    return missing;
  }

  @Test
  void everyMarkedAnswerLeavesALineAlsoWhereItIsKept() {
    assertThat(unlogged("first-")).isEmpty();
    assertThat(unlogged("second-")).isEmpty();
    assertThat(byUser.values())
        .allSatisfy(
            lines ->
                assertThat(lines)
                    .hasSize(1)
                    .allSatisfy(
                        line -> assertThat(line.notes()).isSubsetOf("90511-19", "90513-19")));
  }

  /** What is computed from words of a note counts, though it may show none: a trend. */
  @Test
  void countsListsAndHelpLeaveNoneNorDoPublicAnswers() {
    List<String> logged = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      if (byUser.containsKey("first-" + i)) {
        logged.add(cases.get(i).mapping());
      }
      assertThat(byUser).doesNotContainKey("nobody-" + i);
    }
    assertThat(logged)
        .doesNotContain("/help", "/about", "/series", "/coverage")
        .doesNotContain("/facets/{key}", "/vocabulary", "/api/coverage", "/opensearch.xml");
  }

  @Test
  void diskThatTakesNothingIsToldByTheHealthAndNothingIsLost(@TempDir Path other) throws Exception {
    Path audit = Files.writeString(other.resolve("audit"), "in the way of the folder");
    try (MarkedSite site = MarkedSite.open(other)) {
      Visitor reader = site.as(Role.READER, "jane");
      assertThat(reader.get("/notes/90511-19").statusCode()).isEqualTo(200);
      awaitHealth(503, reader);
      assertThat(reader.get("/notes/90513-19").statusCode()).isEqualTo(200);
      Files.delete(audit);
      awaitHealth(200, reader);
    }
    assertThat(new AuditFolder(audit).read(LocalDate.EPOCH, LocalDate.MAX).lines())
        .extracting(line -> line.user() + " " + line.notes())
        .containsExactly("jane [90511-19]", "jane [90513-19]");
  }

  @Test
  void fullLogRefusesWordsOfRestrictedNotesAndNothingElse(@TempDir Path other) throws Exception {
    Path audit = Files.writeString(other.resolve("audit"), "in the way of the folder");
    try (MarkedSite site = MarkedSite.open(other)) {
      site.fillLog();
      Visitor reader = site.as(Role.READER, "jane");
      for (String address :
          List.of("/help", "/series", "/coverage?q=harbour", "/actuator/health/liveness")) {
        assertThat(reader.get(address).statusCode()).as(address).isEqualTo(200);
      }
      assertThat(reader.get("/error").statusCode()).isNotEqualTo(503);
      for (String address : List.of("/notes/90511-19", "/?q=harbour", "/api/search?q=harbour")) {
        assertThat(reader.get(address).statusCode()).as(address).isEqualTo(503);
      }
      List<String> shown = new ArrayList<>();
      for (AskedAddress asked : cases) {
        if (wordsOf(asked, reader).toLowerCase(Locale.ROOT).contains(MarkedSite.WORD)) {
          shown.add(asked.toString());
        }
      }
      assertThat(shown).isEmpty();
      Files.delete(audit);
    }
  }

  /** What is answered; an answer that was begun is broken off at the first restricted note. */
  private static String wordsOf(AskedAddress asked, Visitor visitor) throws InterruptedException {
    try {
      return asked.isStream() || SUGGESTIONS.equals(asked.mapping())
          ? ""
          : CLIENT.send(asked.at(visitor), BodyHandlers.ofString()).body();
    } catch (IOException brokenOff) {
      return "";
    }
  }

  private static void awaitHealth(int status, Visitor visitor) throws InterruptedException {
    while (visitor.get("/actuator/health").statusCode() != status) {
      Thread.sleep(Duration.ofMillis(50));
    }
  }

  @Test
  void logHasNoWordsAndIsForItsOwnerOnly() throws IOException {
    Path audit = folder.resolve("audit");
    assertThat(Files.getPosixFilePermissions(audit))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    try (Stream<Path> files = Files.list(audit)) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(
              file -> {
                assertThat(Files.readString(file))
                    .doesNotContain(MarkedSite.WORD)
                    .doesNotContain("harbour")
                    .contains("\"kind\":\"original\"")
                    .contains("\"kind\":\"export\"")
                    .contains("\"kind\":\"feed\"")
                    .contains("\"kind\":\"assistant\"")
                    .contains("\"kind\":\"api\"")
                    .contains("\"address\":\"GET /notes/{*rest}\"");
                assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
              });
    }
  }
}
