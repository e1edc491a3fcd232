package org.councilnotes.web;

import java.time.Clock;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;

/** A corpus that was read, as users see it; nobody can correct anything in it. */
final class CorpusSite implements AutoCloseable {

  private final ArchiveReader reader;
  private final WebServer.Running server;

  CorpusSite(Corpus corpus, LuceneArchiveHome index) {
    this(corpus, index, ArchiveRuns.NONE);
  }

  /** One on which runs can be started. */
  CorpusSite(Corpus corpus, LuceneArchiveHome index, ArchiveRuns runs) {
    reader = index.reader();
    server =
        WebServer.start(
            new WebServer.Parts(
                ArchiveAccess.of(reader),
                corpus,
                IngestInstructions.USUAL,
                Vocabulary.load(corpus.existingVocabularyFolder()),
                SeriesCatalogue.in(corpus.root()),
                new IngestProgress(Clock.systemUTC()),
                new CurationFiles(corpus, () -> {}),
                runs,
                Optional.empty()),
            0);
  }

  /** The address of the first page, without a slash at its end. */
  String root() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
    reader.close();
  }
}
