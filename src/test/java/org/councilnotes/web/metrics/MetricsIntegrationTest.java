package org.councilnotes.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.TestNotes;
import org.councilnotes.web.RawRequest;
import org.councilnotes.web.StoredSite;
import org.councilnotes.web.Visitor;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A server that is asked for its figures. */
class MetricsIntegrationTest {

  /** Finds {@code archive_index_age_seconds}; not {@code archive.metrics.port}. */
  private static final Pattern FIGURE =
      Pattern.compile("\\b(?:archive|jvm)_[a-z]{1,20}(?:_[a-z]{1,20}){0,6}");

  /** Finds the buckets of a histogram, which stand under its name. */
  private static final Pattern PART = Pattern.compile("_(?:bucket|count|sum)$");

  @TempDir private Path folder;

  @BeforeEach
  void setPort() {
    System.setProperty(MetricsServer.PORT, "0");
  }

  @AfterEach
  void clearPort() {
    System.clearProperty(MetricsServer.PORT);
  }

  private static HttpResponse<String> scrape(StoredSite site) {
    return Visitor.at(port(site)).get(MetricsServer.PATH);
  }

  private static int port(StoredSite site) {
    return site.part(MetricsServer.class).orElseThrow().port();
  }

  @Test
  void requestsAreCountedByKindAndOutcomeWithoutWhatWasAsked() throws IOException {
    try (StoredSite site = StoredSite.open(folder)) {
      Visitor visitor = site.visitor();
      visitor.get("/?q=zeppelins");
      visitor.get("/api/suggest?q=zep");
      visitor.get("/notes/" + TestNotes.DECLARATION_2019.id());
      visitor.get("/api/export?q=zeppelins&format=csv");
      visitor.get("/nowhere/zeppelins");
      RawRequest.get("/?q=zeppelins", "rebound.example").answer(site.port());

      HttpResponse<String> scraped = scrape(site);

      assertThat(scraped.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/plain; version=0.0.4");
      assertThat(scraped.body())
          .contains(
              "archive_requests_seconds_count{kind=\"search\",outcome=\"answered\"} 1\n",
              "archive_requests_seconds_count{kind=\"search\",outcome=\"refused\"} 1\n",
              "archive_requests_seconds_count{kind=\"suggest\",outcome=\"answered\"} 1\n",
              "archive_requests_seconds_count{kind=\"note\",outcome=\"answered\"} 1\n",
              "archive_requests_seconds_count{kind=\"export\",outcome=\"answered\"} 1\n",
              "archive_requests_seconds_count{kind=\"page\",outcome=\"refused\"} 1\n",
              "archive_requests_seconds_bucket{kind=\"search\",outcome=\"answered\",le=\"30.0\"}"
                  + " 1\n")
          .doesNotContain("zep", TestNotes.DECLARATION_2019.id(), "rebound");
    }
  }

  @Test
  void archiveTellsItsFilesRunsAndWorlds() throws IOException {
    try (StoredSite site = StoredSite.open(folder)) {
      site.progress().started(3);
      site.progress().ended("notes/a.pdf");

      String running = scrape(site).body();
      site.progress().close();
      site.progress().countFailure();
      String after = scrape(site).body();

      assertThat(running)
          .contains(
              "archive_index_readable{world=\"public\"} 1.0\n",
              "archive_files{state=\"indexed\",world=\"public\"} 1.0\n",
              "archive_files{state=\"indexed\",world=\"complete\"} 2.0\n",
              "archive_files{state=\"failed\",world=\"complete\"} 1.0\n",
              "archive_ingest_running 1.0\n",
              "archive_ingest_queue_files 2.0\n",
              "archive_limit_places{limit=\"exports\"} 8.0\n",
              "jvm_memory_used_bytes");
      assertThat(after)
          .contains(
              "archive_ingest_running 0.0\n",
              "archive_ingest_last_files 1.0\n",
              "archive_ingest_failures_total 1.0\n");
    }
  }

  @Test
  void indexAndCorpusThatAreGoneAreTold() throws IOException {
    try (StoredSite site = StoredSite.open(folder)) {
      FileSystemUtils.deleteRecursively(site.index().resolve("public"));
      FileSystemUtils.deleteRecursively(folder.resolve("corpus"));

      assertThat(scrape(site).body())
          .contains(
              "archive_index_readable{world=\"public\"} 0.0\n",
              "archive_index_size_bytes{world=\"public\"} NaN\n",
              "archive_index_readable{world=\"complete\"} 1.0\n",
              "archive_corpus_readable 0.0\n");
    }
  }

  @Test
  void whatTheGuideAndTheAlertsNameIsThere() throws IOException {
    try (StoredSite site = StoredSite.open(folder)) {
      site.visitor().get("/?q=ports");
      Set<String> told = figures(scrape(site).body());

      assertThat(figures(Files.readString(Path.of("docs/deploy/council-notes-archive.rules.yml"))))
          .hasSizeGreaterThan(10)
          .isSubsetOf(told);
      assertThat(figures(Files.readString(Path.of("docs/administration.md"))))
          .hasSizeGreaterThan(8)
          .isSubsetOf(told);
    }
  }

  private static Set<String> figures(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(figure -> PART.matcher(figure).replaceFirst(""))
        .collect(Collectors.toSet());
  }

  @Test
  void figuresAreAtTheirPortAloneAndUnderNamesOfTheArchive() throws IOException {
    try (StoredSite site = StoredSite.open(folder)) {
      assertThat(site.visitor().get(MetricsServer.PATH).statusCode()).isEqualTo(404);
      Visitor operator = Visitor.at(port(site));
      assertThat(operator.get("/").statusCode()).isEqualTo(404);
      assertThat(operator.get("/actuator/health").statusCode()).isEqualTo(404);
      assertThat(operator.post(MetricsServer.PATH).statusCode()).isEqualTo(405);
      assertThat(forged("rebound.example", site)).isEqualTo(421);
      assertThat(forged("localhost:1", site)).isEqualTo(200);
      assertThat(forged("[::1]", site)).isEqualTo(200);
    }
  }

  private static int forged(String host, StoredSite site) {
    return RawRequest.status(RawRequest.get(MetricsServer.PATH, host).answer(port(site)));
  }

  @Test
  void withoutAPortNothingIsMeasured() throws IOException {
    System.clearProperty(MetricsServer.PORT);
    try (StoredSite site = StoredSite.open(folder)) {
      assertThat(site.part(MetricsServer.class)).isEmpty();
      assertThat(site.part(ArchiveMetrics.class)).isEmpty();
      assertThat(site.visitor().get(MetricsServer.PATH).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void portThatCannotBeIsSaid() throws IOException {
    System.setProperty(MetricsServer.PORT, "http");
    assertThatThrownBy(() -> StoredSite.open(folder.resolve("a")))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("archive.metrics.port: no port: http");
    try (ServerSocket taken = new ServerSocket(0)) {
      System.setProperty(MetricsServer.PORT, Integer.toString(taken.getLocalPort()));
      assertThatThrownBy(() -> StoredSite.open(folder.resolve("b")))
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort());
    }
  }
}
