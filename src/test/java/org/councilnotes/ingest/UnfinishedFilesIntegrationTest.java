package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PendingFile;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.councilnotes.store.ReadAttempts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are tried again by themselves. */
class UnfinishedFilesIntegrationTest {

  private static final FileOutcome OUT_OF_TIME =
      new FileOutcome.Failed(ReasonCode.OUT_OF_TIME.of(300), FileOutcome.Cause.TIME);
  private static final FileOutcome SCAN_OUT_OF_TIME =
      new FileOutcome.Partial(ReasonCode.PAGES_UNREAD.of("1, 3-5", ReasonCode.OUT_OF_TIME.of(300)));
  private static final FileOutcome COSTLY =
      new FileOutcome.Failed(ReasonCode.TIME_OUT.of(60), FileOutcome.Cause.TIME);

  @TempDir private Path folder;
  private IngestedCorpus archive;
  private NotePipeline way;
  private PendingFile file;

  @BeforeEach
  void begin() throws IOException {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus")).note("a.txt", "90801/19", "Ports.");
    archive = new IngestedCorpus(files, folder.resolve("index"));
    way = NotePipeline.forOne(files.corpus());
    file = PendingFile.of(files.corpus().files().getFirst(), way.version());
  }

  @AfterEach
  void end() {
    way.close();
  }

  @Test
  void fileThatTheClockCutOffIsTriedAgainWhenTheMachineIsIdle() {
    assertThat(isRead(OUT_OF_TIME, 1, true)).isTrue();
    assertThat(isRead(SCAN_OUT_OF_TIME, 1, true)).isTrue();
    assertThat(isRead(OUT_OF_TIME, 1, false)).isFalse();
  }

  @Test
  void fileThatNeedsMoreOfTheProcessorWouldEndTheSame() {
    assertThat(isRead(COSTLY, 1, true)).isFalse();
  }

  @Test
  void fileThatNeverEndsIsLeftAfterThreeTries() {
    assertThat(isRead(OUT_OF_TIME, 2, true)).isTrue();
    assertThat(isRead(OUT_OF_TIME, 3, true)).isFalse();
  }

  private boolean isRead(FileOutcome outcome, int tries, boolean idle) {
    LedgerEntry line =
        new LedgerEntry(
            file.path(),
            file.hash(),
            new PipelineVersion(file.version()),
            outcome,
            Optional.empty(),
            new ReadAttempts(tries, Instant.EPOCH));
    try (ArchiveWriter writer = archive.writer()) {
      IngestLedger ledger = new IngestLedger(List.of(line), writer, true);
      assertThat(UnfinishedFiles.areIn(ledger.all()))
          .isEqualTo(!outcome.equals(COSTLY) && tries < 3);
      return new UnchangedFiles(ledger, FileSelection.CHANGED, way, idle).isToBeRead(file);
    }
  }
}
