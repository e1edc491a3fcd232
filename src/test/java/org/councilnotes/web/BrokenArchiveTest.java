package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.councilnotes.TestNotes;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.index.LuceneWriter;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.search.ArchiveReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that cannot be read any more while its pages run. */
class BrokenArchiveTest {

  @TempDir private Path folder;

  @Test
  void readerIsToldWithoutATrace() {
    ArchiveReader reader = openOneNote();
    try (WebServer.Running server = WebServer.start(parts(reader), 0)) {
      Visitor visitor = Visitor.at(server.port());
      reader.close();

      HttpResponse<String> page = visitor.get("/");
      HttpResponse<String> api = visitor.get("/api/search");

      assertThat(List.of(page.statusCode(), api.statusCode())).containsOnly(500);
      assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("Something went wrong");
      assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(page.body() + api.body()).doesNotContain("Exception", "lucene", "\tat ");
      assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }
  }

  private ArchiveReader openOneNote() {
    IndexHome home = IndexHome.publicWorld(folder);
    try (LuceneWriter writer = home.writer(code -> List.of())) {
      writer.put(TestNotes.DECLARATION_2019);
      writer.commit();
    }
    return home.reader();
  }

  private WebServer.Parts parts(ArchiveReader reader) {
    return new WebServer.Parts(
        reader,
        new CorpusFolder(folder),
        Vocabulary.load(Optional.empty()),
        Catalogue.shipped(),
        new PaceKeeper(Clock.systemUTC()));
  }
}
