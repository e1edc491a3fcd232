package org.councilnotes.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.junit.jupiter.api.Test;

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
