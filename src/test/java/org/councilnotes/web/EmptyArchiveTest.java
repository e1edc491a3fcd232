package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages before anything was ingested. */
class EmptyArchiveTest {

  @TempDir private Path folder;

  @Test
  void everyPageSaysHowToAddNotes() {
    try (ArchiveReader nothing = LuceneArchiveHome.publicWorld(folder).reader();
        WebServer.Running server = WebServer.start(parts(nothing), 0)) {
      Visitor visitor = Visitor.at(server.port());

      assertThat(visitor.page("/").select(".advice").text())
          .contains("The archive is empty", "./archive ingest");
      assertThat(visitor.page("/status").text()).contains("./archive ingest");
      assertThat(visitor.page("/compare").text()).contains("./archive ingest");
    }
  }

  @Test
  void pageSaysTheFolderAndTheCommandOfThisArchive() throws IOException {
    IngestInstructions own =
        new IngestInstructions("/srv/notes", "./archive ingest --corpus /srv/notes", false);
    assertThat(advice(own)).contains("into the folder /srv/notes, then run: " + own.command());
    Files.createDirectories(folder.resolve("notes"));
    assertThat(advice(own)).contains("into the folder /srv/notes/notes, then run:");
    assertThat(advice(new IngestInstructions("corpus", "./archive ingest", true)))
        .contains("into the folder corpus/notes: they are read")
        .doesNotContain("./archive ingest");
  }

  private String advice(IngestInstructions ingestInstructions) {
    try (ArchiveReader nothing = LuceneArchiveHome.publicWorld(folder).reader();
        WebServer.Running server = WebServer.start(parts(nothing, ingestInstructions), 0)) {
      return Visitor.at(server.port()).page("/series").text();
    }
  }

  private WebServer.Parts parts(ArchiveReader reader) {
    return parts(reader, IngestInstructions.USUAL);
  }

  private WebServer.Parts parts(ArchiveReader reader, IngestInstructions ingestInstructions) {
    return new WebServer.Parts(
        ArchiveAccess.of(reader),
        new Corpus(folder),
        ingestInstructions,
        Vocabulary.load(Optional.empty()),
        SeriesCatalogue.shipped(),
        new IngestProgress(Clock.systemUTC()),
        new CurationFiles(new Corpus(folder), () -> {}));
  }
}
