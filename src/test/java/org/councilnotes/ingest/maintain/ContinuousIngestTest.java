package org.councilnotes.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.maintain.MaintenanceEvent.RunFailed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContinuousIngestTest {

  @TempDir private Path folder;
  private final List<MaintenanceEvent> events = new ArrayList<>();
  private CorpusWatch changes;

  @BeforeEach
  void corpusHasChanged() {
    changes =
        new CorpusWatch(
            TestCorpus.in(folder).note("a.txt", "90801/19", "Ports.").corpus(), () -> {});
    changes.markChanged();
  }

  private static UncheckedIOException failure(String message) {
    return new UncheckedIOException(message, new IOException());
  }

  private static Supplier<Optional<IngestReport>> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  /** Runs updates in their order; the last one has to end the watch. */
  private void watch(List<Supplier<Optional<IngestReport>>> updates) throws InterruptedException {
    var rest = new ArrayList<>(updates);
    new ContinuousIngest(changes, selection -> rest.removeFirst().get(), events::add)
        .runUntilInterrupted();
  }

  @Test
  void failureIsRepeatedAndReportedWhenItIsAnotherThanBefore() {
    assertThatThrownBy(
            () ->
                watch(
                    List.of(
                        failing(failure("no disk")),
                        failing(failure("no disk")),
                        failing(failure("disk full")),
                        Optional::empty,
                        failing(failure("disk full")),
                        failing(new CancellationException()))))
        .isInstanceOf(CancellationException.class);

    assertThat(events)
        .extracting(event -> ((RunFailed) event).cause().getMessage())
        .containsExactly("no disk", "disk full", "disk full");
  }

  @Test
  void faultOfTheProgramEndsTheWatch() {
    IllegalStateException fault = new IllegalStateException("a fault");
    assertThatThrownBy(() -> watch(List.of(failing(fault)))).isSameAs(fault);
    assertThat(events).isEmpty();
  }
}
