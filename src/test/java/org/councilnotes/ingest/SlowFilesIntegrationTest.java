package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.TestCorpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in which a file takes long. */
class SlowFilesIntegrationTest {

  /** Longer than the test needs to see that others are committed. */
  private static final ExtractLimits LIMITS =
      ExtractLimits.DEFAULT.withTime(Duration.ofSeconds(20));

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  @Test
  void runKilledWhileAFileIsReadHasWhatWasReadBefore() throws InterruptedException {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    files.note("a.txt", "90801/19", "Ports.").write("b.misbehaving", "MISBEHAVE hang");
    IngestedCorpus archive = new IngestedCorpus(files, folder.resolve("index"));
    archive.writer().close();
    Thread run = Thread.ofPlatform().start(() -> run(archive));
    while (run.isAlive() && archive.notes().isEmpty()) {
      Thread.sleep(Duration.ofMillis(20));
    }

    assertThat(archive.ledger()).containsExactly("a.txt: indexed");
    run.interrupt();
    run.join();
    archive.assertLedgerAgreesWithNotes();
  }

  /** Half a minute passes when a file has its outcome. */
  private void run(IngestedCorpus archive) {
    InstantSource hands = now::get;
    try (NotePipeline way = new NotePipeline(archive.files().corpus(), LIMITS);
        ArchiveWriter writer = archive.writer();
        ArchiveReader reader = archive.reader()) {
      new IngestRun(archive.files().corpus(), way, halfAMinuteLater())
          .run(
              TargetWorld.ofPublic(writer, PriorState.of(reader)),
              FileSelection.CHANGED,
              hands.withZone(ZoneOffset.UTC));
    } catch (CancellationException killed) {
      assertThat(killed).hasMessage("interrupted");
    }
  }

  private IngestListener halfAMinuteLater() {
    return new IngestListener() {
      @Override
      public void started(int files) {}

      @Override
      public void ended(String path) {
        now.updateAndGet(before -> before.plusSeconds(30));
      }

      @Override
      public void close() {}
    };
  }
}
