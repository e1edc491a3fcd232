package org.councilnotes.web.waiting;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.councilnotes.TestCorpus;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.RequestedRuns;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.WriteLock;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.WebServer;
import org.councilnotes.web.security.FormVisitor;
import org.councilnotes.web.security.GuardedSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive with users that was read from a corpus of a test, and whose runs can be asked for. */
public final class WaitingSite implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LuceneArchiveHome home;
  private final ArchiveReader reader;
  private final HeldListener held = new HeldListener();
  private final RequestedRuns runs;
  private final WebServer.Running server;

  private WaitingSite(TestCorpus files, Path folder) {
    home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    ArchiveMaintenance maintenance = new ArchiveMaintenance(files.corpus(), home);
    var _ = maintenance.update(FileSelection.CHANGED, IngestListener.NONE);
    reader = home.reader();
    IngestProgress pace = new IngestProgress(Clock.systemUTC());
    runs = new RequestedRuns(maintenance, pace.and(held), _ -> {}, Clock.systemUTC());
    System.setProperty(AccountFile.SETTING, GuardedSite.usersIn(folder).path().toString());
    try {
      server =
          WebServer.start(
              new WebServer.Parts(
                  ArchiveAccess.of(reader),
                  files.corpus(),
                  IngestInstructions.USUAL,
                  Vocabulary.load(files.corpus().existingVocabularyFolder()),
                  SeriesCatalogue.shipped(),
                  pace,
                  new CurationFiles(files.corpus(), () -> {}),
                  runs,
                  Optional.empty()),
              0);
    } finally {
      System.clearProperty(AccountFile.SETTING);
    }
  }

  /** Reads the corpus, then serves it. */
  public static WaitingSite open(TestCorpus files, Path folder) {
    return new WaitingSite(files, folder);
  }

  public String root() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Somebody who is logged in. */
  FormVisitor visitor(String name) {
    FormVisitor visitor = new FormVisitor(root());
    visitor.logIn(name, GuardedSite.PASSWORD);
    return visitor;
  }

  /** Somebody who is not. */
  FormVisitor nobody() {
    return new FormVisitor(root());
  }

  /** The status as somebody gets it. */
  static JsonNode status(FormVisitor visitor) {
    return JsonMapper.shared().readTree(visitor.get("/api/status").body());
  }

  /** Sends a form of the page and returns the status of the answer. */
  static int send(FormVisitor visitor, String path, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 2, fields.length);
    all[0] = "_csrf";
    all[1] = FormVisitor.token(visitor.get("/waiting"));
    return visitor.post(path, all).statusCode();
  }

  HeldListener held() {
    return held;
  }

  /** As a run of another process does. */
  WriteLock lock() {
    return home.acquireWriteLock();
  }

  /** Waits for the end of the run that was asked for. */
  public void awaitEnd() throws InterruptedException {
    await(() -> runs.current().isEmpty());
  }

  void await(BooleanSupplier wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come to that: " + runs.current() + runs.last());
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    server.close();
    runs.close();
    reader.close();
  }
}
