package org.councilnotes.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.progress.EndedRun.End;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.ingest.progress.RunRequest;
import org.councilnotes.ingest.progress.RunRequest.Kind;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was asked for beside one that nobody asked for. */
class RequestedRunsTest {

  @TempDir private Path folder;

  @Test
  void runThatCannotAskForTheLockLeavesTheProgressOfAnother() throws Exception {
    Path index = Files.writeString(folder.resolve("index"), "no folder");
    IngestProgress progress = new IngestProgress(Clock.systemUTC());
    progress.started(5);
    try (RequestedRuns runs =
        new RequestedRuns(
            new ArchiveMaintenance(
                TestCorpus.in(folder.resolve("corpus")).corpus(),
                LuceneArchiveHome.publicWorld(index)),
            progress,
            _ -> {},
            Clock.systemUTC())) {
      assertThat(runs.tryStart(new RunRequest(Kind.TAGGING))).isTrue();
      while (runs.current().isPresent()) {
        Thread.sleep(10);
      }
      assertThat(runs.last().orElseThrow().end()).isEqualTo(End.FAILED);
    }
    assertThat(progress.now()).isPresent();
  }
}
