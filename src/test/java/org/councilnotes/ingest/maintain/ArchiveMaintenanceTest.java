package org.councilnotes.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.WriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ends of a rebuild leave what it has committed. */
class ArchiveMaintenanceTest {

  @Test
  void interruptAmidACommitIsOne() {
    assertThat(ArchiveMaintenance.isInterrupt(new CancellationException())).isTrue();
    assertThat(
            ArchiveMaintenance.isInterrupt(
                new ThreadInterruptedException(new InterruptedException())))
        .isTrue();
    assertThat(
            ArchiveMaintenance.isInterrupt(
                new UncheckedIOException(new ClosedByInterruptException())))
        .isTrue();
  }

  @Test
  void goneIsTakenOutUnderTheWriteLockAndTheRestMadeWithoutIt(@TempDir Path folder) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    List<String> steps = new ArrayList<>();
    DerivedIndex derived =
        new DerivedIndex() {
          @Override
          public void removeGone(WorldHomes homes) {
            steps.add("removal, lock free: " + isFree(home));
          }

          @Override
          public boolean update(WorldHomes homes, Pace pace) {
            steps.add("update, lock free: " + isFree(home));
            return true;
          }
        };
    TestCorpus corpus = TestCorpus.in(folder.resolve("corpus"));
    corpus.note("a.txt", "90811/19", "The dove spoke of harbours.");
    ArchiveMaintenance maintenance =
        new ArchiveMaintenance(corpus.corpus(), new WorldHomes(home).with(derived));

    maintenance.update(FileSelection.CHANGED, IngestListener.NONE);
    maintenance.rebuild(IngestListener.NONE);

    assertThat(steps)
        .containsExactly(
            "removal, lock free: false",
            "update, lock free: true",
            "removal, lock free: false",
            "update, lock free: true");
  }

  private static boolean isFree(LuceneArchiveHome home) {
    Optional<WriteLock> lock = home.tryWriteLock();
    lock.ifPresent(WriteLock::close);
    return lock.isPresent();
  }

  @Test
  void failureIsNone() {
    assertThat(ArchiveMaintenance.isInterrupt(new UncheckedIOException(new IOException("full"))))
        .isFalse();
  }

  @Test
  void failureOfAnInterruptedThreadIsOne() {
    Thread.currentThread().interrupt();
    try {
      assertThat(ArchiveMaintenance.isInterrupt(new IllegalStateException())).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
