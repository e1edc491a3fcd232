package org.councilnotes.web;

import java.time.Clock;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.search.ArchiveReader;

/** A corpus that was read, as users see it; nobody can correct anything in it. */
final class CorpusSite implements AutoCloseable {

  private final ArchiveReader reader;
  private final WebServer.Running server;

  CorpusSite(Corpus corpus, IndexHome index) {
    reader = index.reader();
    server =
        WebServer.start(
            new WebServer.Parts(
                reader,
                new CorpusFolder(corpus.root()),
                Vocabulary.load(corpus.vocabulary()),
                Catalogue.in(corpus.root()),
                new PaceKeeper(Clock.systemUTC()),
                new OwnWords(corpus, () -> {})),
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
