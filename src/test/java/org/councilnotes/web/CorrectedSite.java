package org.councilnotes.web;

import java.nio.file.Path;
import java.time.Clock;
import org.councilnotes.TestCorpus;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.IngestRun;
import org.councilnotes.ingest.PriorState;
import org.councilnotes.ingest.TargetWorld;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.vocabulary.Vocabulary;

/** A site whose readers may correct tags, over a corpus of a test. */
public final class CorrectedSite implements AutoCloseable {

  private static final String EDITING = "archive.editing";

  final TestCorpus files;
  public final ArchiveReader reader;
  private final LuceneArchiveHome home;
  private final WebServer.Running server;
  private final boolean isLent;
  private boolean takesUp = true;

  private CorrectedSite(TestCorpus files, Path index, String editing, boolean isLent) {
    this.files = files;
    this.isLent = isLent;
    this.home = LuceneArchiveHome.publicWorld(index);
    ingest();
    this.reader = home.reader();
    System.setProperty(EDITING, editing);
    System.setProperty(EDITING + ".markings", editing);
    try {
      this.server = WebServer.start(parts(), 0);
    } finally {
      System.clearProperty(EDITING);
      System.clearProperty(EDITING + ".markings");
    }
  }

  /** The notes of a folder are read, then served; a correction is taken up before the answer. */
  public static CorrectedSite open(TestCorpus files, Path index) {
    return new CorrectedSite(files, index, "true", false);
  }

  /** One on which nothing can be corrected. */
  public static CorrectedSite closed(TestCorpus files, Path index) {
    return new CorrectedSite(files, index, "false", false);
  }

  /** The same as {@link #open}, for several tests: it ends with {@link #stop}. */
  static CorrectedSite lent(TestCorpus files, Path index) {
    return new CorrectedSite(files, index, "true", true);
  }

  /** Reads what lies in the corpus now, and takes corrections up again. */
  void begin() {
    takesUp = true;
    ingest();
  }

  /** From now on a correction is written and waits for a run. */
  public CorrectedSite leaving() {
    takesUp = false;
    return this;
  }

  public IngestReport ingest() {
    Vocabulary vocabulary = Vocabulary.load(files.corpus().existingVocabularyFolder());
    try (NotePipeline way = new NotePipeline(files.corpus(), ExtractLimits.DEFAULT.withWorkers(1));
        ArchiveWriter writer = home.writer(vocabulary.thesaurus());
        ArchiveReader before = home.reader()) {
      return new IngestRun(files.corpus(), way, IngestListener.NONE)
          .run(
              TargetWorld.ofPublic(writer, PriorState.of(before)),
              FileSelection.CHANGED,
              Clock.systemUTC());
    }
  }

  private void takeUp() {
    if (takesUp) {
      ingest();
    }
  }

  private WebServer.Parts parts() {
    return new WebServer.Parts(
        ArchiveAccess.of(reader),
        files.corpus(),
        IngestInstructions.USUAL,
        Vocabulary.load(files.corpus().existingVocabularyFolder()),
        SeriesCatalogue.shipped(),
        new IngestProgress(Clock.systemUTC()),
        new CurationFiles(files.corpus(), this::takeUp));
  }

  public Visitor visitor() {
    return Visitor.at(server.port());
  }

  @Override
  public void close() {
    if (!isLent) {
      stop();
    }
  }

  void stop() {
    server.close();
    reader.close();
  }
}
