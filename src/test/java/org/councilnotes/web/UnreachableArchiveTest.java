package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is answered where the archive cannot be reached for the moment, by a page that meets it. */
class UnreachableArchiveTest {

  private static final String PAGE = "/away";
  private static final String API = "/api/away";

  @TempDir private Path folder;
  private ArchiveReader reader;
  private WebServer.Running server;
  private Visitor visitor;

  /** Passes by itself, and names a machine that is nobody's business. */
  private static final class Away extends ArchiveProblem {
    private static final long serialVersionUID = 1L;

    Away() {
      super("nothing answers at https://search-1.internal:9200");
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(Duration.ofMillis(4_200));
    }
  }

  @BeforeEach
  void open() throws NoSuchMethodException {
    reader = LuceneArchiveHome.publicWorld(folder).reader();
    server = WebServer.start(parts(), 0);
    visitor = Visitor.at(server.port());
    Supplier<String> meeting =
        () -> {
          throw new Away();
        };
    server
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .registerMapping(
            RequestMappingInfo.paths(PAGE, API).build(), meeting, Supplier.class.getMethod("get"));
  }

  @AfterEach
  void close() {
    server.close();
    reader.close();
  }

  @Test
  void pageSaysThatNothingIsLostAndWhenToComeAgain() {
    HttpResponse<String> answer = visitor.get(PAGE + "?q=a%20b&page=2");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("h1").text()).isEqualTo("The archive cannot be reached right now");
    assertThat(page.select("main").text()).contains("Nothing is lost");
    assertThat(page.select("main a").getFirst().attr("href")).isEqualTo(PAGE + "?q=a%20b&page=2");
    assertThat(answer.body()).doesNotContain("search-1", "Exception");
  }

  @Test
  void pageSaysItInTheReadersLanguage() {
    assertThat(visitor.page(PAGE + "?lang=fr").select("main").text()).contains("Rien n’est perdu");
    assertThat(visitor.page(PAGE + "?lang=es").select("main").text())
        .contains("No se ha perdido nada");
  }

  @Test
  void programIsToldTheSame() {
    HttpResponse<String> answer = visitor.get(API);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.at("/title").asString())
        .isEqualTo("The archive cannot be reached right now");
    assertThat(problem.at("/detail").asString()).contains("Nothing is lost");
    assertThat(answer.body()).doesNotContain("search-1");
  }

  @Test
  void whatWasSentIsNotOfferedToBeAskedAgain() {
    HttpResponse<String> answer = visitor.post(PAGE);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(Jsoup.parse(answer.body()).select("main a").eachAttr("href")).containsExactly("/");
  }

  private WebServer.Parts parts() {
    return new WebServer.Parts(
        ArchiveAccess.of(reader),
        new Corpus(folder),
        IngestInstructions.USUAL,
        Vocabulary.load(Optional.empty()),
        SeriesCatalogue.shipped(),
        new IngestProgress(Clock.systemUTC()),
        new CurationFiles(new Corpus(folder), () -> {}));
  }
}
