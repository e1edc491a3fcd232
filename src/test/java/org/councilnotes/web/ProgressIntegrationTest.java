package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestRun;
import org.councilnotes.ingest.PriorState;
import org.councilnotes.ingest.TargetWorld;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.web.status.ReadingSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A corpus that is read while its archive is served. */
class ProgressIntegrationTest {

  private static final int FILES = 5;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void runIsFollowedToItsEndWhilePagesAnswer() throws Exception {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    for (int i = 0; i < FILES; i++) {
      files.note("n%d.txt".formatted(i), "9080%d/19".formatted(i), "The ferry arrived.");
    }
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (ReadingSite site = ReadingSite.open(files.corpus(), home)) {
      HeldBack pace = new HeldBack(site.pace());
      CompletableFuture<Void> run = CompletableFuture.runAsync(() -> ingest(files, home, pace));
      pace.begun.await();
      try (ReadingSite.Listener listener = site.listener()) {
        assertThat(listener.next("progress")).contains("\"of\":" + FILES);
        assertThat(site.visitor().page("/?q=ferry").select("[data-progress]")).hasSize(1);
        pace.goOn.countDown();
        listener.next("end");
      }
      run.join();
      assertThat(site.visitor().page("/?q=ferry").select(".hit")).isNotEmpty();
    }
  }

  private static void ingest(TestCorpus files, LuceneArchiveHome home, IngestListener pace) {
    try (NotePipeline way = NotePipeline.forAll(files.corpus());
        ArchiveWriter writer = home.writer(way.thesaurus());
        pace) {
      new IngestRun(files.corpus(), way, pace)
          .run(
              TargetWorld.ofPublic(writer, PriorState.NOTHING),
              FileSelection.CHANGED,
              Clock.systemUTC());
    }
  }

  /** Lets no file come to its end before somebody listens. */
  private record HeldBack(IngestListener pace, CountDownLatch begun, CountDownLatch goOn)
      implements IngestListener {

    HeldBack(IngestListener pace) {
      this(pace, new CountDownLatch(1), new CountDownLatch(1));
    }

    @Override
    public void started(int files) {
      pace.started(files);
      begun.countDown();
    }

    @Override
    public void ended(String path) {
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      pace.ended(path);
    }

    @Override
    public void close() {
      pace.close();
    }
  }
}
