package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.councilnotes.export.SearchExport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports of more hits than a page of the API can hold, and of those whose reader goes away. */
class LargeExportTest {

  private static final int PAGE = 100;

  /** The limit of exports where nothing else is set. */
  private static final int MOST = 8;

  private static final String ID = "passage_id";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static LargeSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = LargeSite.in(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  /** As the API lists them, page by page. */
  private static List<String> listed(String search) {
    List<String> ids = new ArrayList<>();
    long total;
    int page = 1;
    do {
      JsonNode answer =
          site.visitor().json("/api/search?%s&size=%d&page=%d".formatted(search, PAGE, page++));
      total = answer.at("/total/value").longValue();
      answer.get("hits").forEach(hit -> ids.add(hit.at("/passage/id").stringValue()));
    } while ((page - 1L) * PAGE < total);
    assertThat(ids).hasSize((int) total).doesNotHaveDuplicates().hasSizeGreaterThan(PAGE);
    return ids;
  }

  private static String exported(String search, String format) {
    return site.visitor().get("/api/export?%s&format=%s".formatted(search, format)).body();
  }

  private static List<String> csv(String search) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(exported(search, "csv"), format)) {
      return rows.stream().map(row -> row.get(ID)).toList();
    }
  }

  private static List<String> json(String search) {
    return JsonMapper.shared()
        .readTree(exported(search, "json"))
        .get("rows")
        .valueStream()
        .map(row -> row.get(ID).stringValue())
        .toList();
  }

  private static List<String> xlsx(String search) throws IOException {
    byte[] bytes = site.visitor().bytes("/api/export?%s&format=xlsx".formatted(search));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet rows = book.getSheetAt(0);
      List<String> ids = new ArrayList<>();
      for (Row row : rows) {
        ids.add(row.getCell(0).getStringCellValue());
      }
      assertThat(ids.removeFirst()).isEqualTo(ID);
      return ids;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=visit",
        "q=visit&grouped=false&sort=newest",
        "q=customs&country=PE&not.country=MX",
        "year.from=2000&versions=all&grouped=false",
        "q=customs&sort=note&page=3&size=20"
      })
  void everyFormatHoldsEveryHitOfEveryPage(String search) throws IOException {
    List<String> ids = listed(search.replaceAll("&page=\\d+&size=\\d+", ""));

    assertThat(csv(search)).isEqualTo(ids);
    assertThat(json(search)).isEqualTo(ids);
    assertThat(xlsx(search)).isEqualTo(ids);
    assertThat(exported(search, "ris").lines().filter("ER  - "::equals)).hasSize(ids.size());
    assertThat(exported(search, "bibtex").lines().filter(line -> line.startsWith("@")))
        .hasSize(ids.size());
    assertThat(JsonMapper.shared().readTree(exported(search, "csl"))).hasSize(ids.size());
  }

  @Test
  void everyMentionOfEveryHitIsARow() throws IOException {
    String search = "q=visit&grouped=false&sort=note";
    List<String> ids = listed(search);
    List<String> rows = csv(search + "&rows=mentions");

    assertThat(rows.stream().distinct()).isEqualTo(ids);
    assertThat(rows).hasSize(3 * 40 * (1 + 2 + 3 + 4 + 5));
    assertThat(json(search + "&rows=mentions")).isEqualTo(rows);
    assertThat(xlsx(search + "&rows=mentions")).isEqualTo(rows);
  }

  @Test
  void onlyTheHeadIsAnsweredWhereOnlyItIsAskedFor() {
    assertThat(site.visitor().head("/api/export?format=csv").statusCode()).isEqualTo(200);
    assertThat(site.open()).hasValue(0);
  }

  /** More is written than the machine takes for a client who does not read. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json", "ris", "bibtex", "csl"})
  void clientWhoBreaksOffLeavesNothingBehind(String format) throws IOException {
    String rows = List.of("csv", "xlsx", "json").contains(format) ? "&rows=mentions" : "";
    for (int i = 0; i < 4; i++) {
      breakOff("/api/export?grouped=false&format=" + format + rows);
    }

    Awaitility.await().atMost(SOON).until(() -> site.open().get() == 0 && !isWriting());
    assertThat(csv("q=visit&grouped=false")).hasSize(600);
  }

  /** Files that are read from a snapshot of their own. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/research-object?q=", "/api/dump"})
  void clientWhoBreaksOffFreesTheSnapshot(String path) throws IOException {
    for (int i = 0; i < 4; i++) {
      breakOff(path);
    }

    Awaitility.await().atMost(SOON).until(() -> site.open().get() == 0);
    assertThat(site.visitor().head(path).statusCode()).isEqualTo(200);
    assertThat(site.open()).hasValue(0);
  }

  @Test
  void fileIsStillBeingWrittenWhenItsClientGoesAway() throws IOException {
    try (Socket client = ask("/api/export?grouped=false&format=csv&rows=mentions")) {
      assertThat(site.open()).hasValue(2); // the snapshot and its hits
      assertThat(isWriting()).isTrue();
      client.setSoLinger(true, 0);
    }
    Awaitility.await().atMost(SOON).until(() -> site.open().get() == 0 && !isWriting());
  }

  /** As many as may be written at a time; further ones are told to come back. */
  @Test
  void exportBeyondTheLimitIsToldToComeBack() throws IOException {
    List<Socket> clients = new ArrayList<>();
    try {
      for (int i = 0; i < MOST; i++) {
        clients.add(ask("/api/export?grouped=false&format=csv&rows=mentions"));
      }
      HttpResponse<String> refused = site.visitor().get("/api/export?q=visit&format=csv");
      HttpResponse<String> page = site.visitor().get("/compare.docx?note=91170-17&note=91180-18");

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("5");
      assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
      assertThat(JsonMapper.shared().readTree(refused.body()).get("detail").stringValue())
          .contains("ask again in a few seconds");
      assertThat(page.statusCode()).isEqualTo(429);
      assertThat(page.headers().firstValue("Retry-After")).contains("5");
      assertThat(page.body()).contains("The archive is busy", "Try again");
      assertThat(site.visitor().get("/api/search?q=visit").statusCode()).isEqualTo(200);
    } finally {
      for (Socket client : clients) {
        client.setSoLinger(true, 0);
        client.close();
      }
    }
    Awaitility.await()
        .atMost(SOON)
        .until(() -> site.visitor().get("/api/export?q=visit&format=csv").statusCode() == 200);
    Awaitility.await().atMost(SOON).until(() -> site.open().get() == 0 && !isWriting());
  }

  private static void breakOff(String path) throws IOException {
    try (Socket client = ask(path)) {
      client.setSoLinger(true, 0);
    }
  }

  /** A client who has read the first few bytes of the answer and takes hardly more. */
  private static Socket ask(String path) throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(4096);
    client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.server().port()));
    String request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    InputStream answer = client.getInputStream();
    assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 200");
    return client;
  }

  private static boolean isWriting() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().equals(SearchExport.class.getName()));
  }
}
