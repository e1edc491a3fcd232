package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import org.councilnotes.TestCorpus;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.index.IndexHome;
import org.councilnotes.ingest.Before;
import org.councilnotes.ingest.Ingest;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.NoteWay;
import org.councilnotes.ingest.PaceKeeper;
import org.councilnotes.ingest.Selection;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;

/** A site whose readers may correct tags, over a corpus of a test. */
final class CorrectedSite implements AutoCloseable {

  private static final String EDITING = "archive.editing";

  final TestCorpus files;
  final ArchiveReader reader;
  private final IndexHome home;
  private final WebServer.Running server;
  private boolean takesUp = true;

  private CorrectedSite(TestCorpus files, Path index, String editing) {
    this.files = files;
    this.home = IndexHome.publicWorld(index);
    ingest();
    this.reader = home.reader();
    System.setProperty(EDITING, editing);
    this.server = WebServer.start(parts(), 0);
  }

  /** The notes of a folder are read, then served; a correction is taken up before the answer. */
  static CorrectedSite open(TestCorpus files, Path index) {
    return new CorrectedSite(files, index, "true");
  }

  /** One on which nothing can be corrected. */
  static CorrectedSite closed(TestCorpus files, Path index) {
    return new CorrectedSite(files, index, "false");
  }

  /** From now on a correction is written and waits for a run. */
  CorrectedSite leaving() {
    takesUp = false;
    return this;
  }

  IngestReport ingest() {
    Vocabulary vocabulary = Vocabulary.load(files.corpus().vocabulary());
    try (NoteWay way = new NoteWay(files.corpus(), ExtractLimits.DEFAULT.withWorkers(1));
        ArchiveWriter writer = home.writer(vocabulary.thesaurus());
        ArchiveReader before = home.reader()) {
      return new Ingest(files.corpus(), way, writer, IngestListener.NONE)
          .run(Before.of(before), Selection.CHANGED, Clock.systemUTC());
    }
  }

  private void takeUp() {
    if (takesUp) {
      ingest();
    }
  }

  private WebServer.Parts parts() {
    return new WebServer.Parts(
        reader,
        new CorpusFolder(files.root()),
        Vocabulary.load(files.corpus().vocabulary()),
        Catalogue.shipped(),
        new PaceKeeper(Clock.systemUTC()),
        new OwnWords(files.corpus(), this::takeUp));
  }

  Visitor visitor() {
    return Visitor.at(server.port());
  }

  @Override
  public void close() {
    System.clearProperty(EDITING);
    server.close();
    reader.close();
  }
}
