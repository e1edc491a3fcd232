package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.search.ArchiveReader;

/** The archive of the sample notes as users see it; nobody can correct anything in it. */
final class SampleSite implements AutoCloseable {

  private final ArchiveReader reader = SampleArchive.index().reader();
  private final WebServer.Running server = WebServer.start(parts(), 0);

  private WebServer.Parts parts() {
    Path corpus = SampleArchive.corpus().root();
    return new WebServer.Parts(
        reader,
        new CorpusFolder(corpus),
        Vocabulary.load(SampleArchive.corpus().vocabulary()),
        Catalogue.in(corpus),
        new PaceKeeper(Clock.systemUTC()),
        new OwnWords(new Corpus(corpus), () -> {}));
  }

  Visitor visitor() {
    return Visitor.at(server.port());
  }

  /** The address of a page. */
  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  @Override
  public void close() {
    server.close();
    reader.close();
  }
}
