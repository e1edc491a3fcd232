package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.TestNotes;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive whose files are damaged while its pages run. */
class BrokenArchiveTest {

  @TempDir private Path folder;

  @Test
  void readerIsToldWhatMendsItAndIsAnsweredOnceItIsMended()
      throws IOException, InterruptedException {
    try (ArchiveReader reader = openOneNote();
        WebServer.Running server = WebServer.start(parts(reader), 0)) {
      Visitor visitor = Visitor.at(server.port());
      byte[] sound = Files.readAllBytes(segment());
      byte[] damaged = sound.clone();
      damaged[damaged.length / 2] ^= 1;
      Files.write(segment(), damaged);
      for (int i = 0; i < 100 && visitor.get("/").statusCode() == 200; i++) {
        Thread.sleep(100); // files are looked at now and then
      }

      HttpResponse<String> page = visitor.get("/");
      HttpResponse<String> api = visitor.get("/api/search");
      HttpResponse<String> health = visitor.get("/actuator/health");

      assertThat(List.of(page.statusCode(), api.statusCode(), health.statusCode()))
          .containsOnly(503);
      assertThat(health.body()).contains("DOWN").doesNotContain("damaged");
      assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("Something went wrong");
      assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(List.of(page.body(), api.body()))
          .allSatisfy(
              body ->
                  assertThat(body)
                      .contains("is damaged; ./archive ingest --rebuild")
                      .doesNotContain("Exception", "lucene", "\tat "));
      assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();

      Files.write(segment(), sound);
      assertThat(visitor.get("/").statusCode()).isEqualTo(200);
      assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
    }
  }

  private Path segment() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("public"))) {
      return files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
  }

  private ArchiveReader openOneNote() {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      writer.put(TestNotes.DECLARATION_2019);
      writer.commit();
    }
    return home.reader();
  }

  private WebServer.Parts parts(ArchiveReader reader) {
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
