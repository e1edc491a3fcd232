package org.councilnotes.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.councilnotes.TestCorpus;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.WithdrawnNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of withdrawn notes, which several may write to. */
class WithdrawalWriterTest {

  private static final WithdrawalWriter.Act ACT =
      new WithdrawalWriter.Act(Instant.EPOCH, "somebody", Optional.empty());

  @TempDir private Path folder;

  private static WithdrawnNotes.Entry entry(String note) {
    return new WithdrawnNotes.Entry(Optional.of(note), List.of());
  }

  @Test
  void entriesOfSeveralAtOnceAllStay() throws Exception {
    Corpus corpus = new Corpus(folder);
    WithdrawalWriter writer = new WithdrawalWriter(corpus);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writing = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String note = 90_800 + i + "-19";
        writing.add(threads.submit(() -> writer.add(entry(note), ACT)));
      }
      for (Future<?> one : writing) {
        one.get();
      }
    }
    assertThat(WithdrawnNotes.in(corpus).notes()).hasSize(40);
    assertThat(corpus.files()).as("the list and its lock are no notes").isEmpty();
  }

  @Test
  void lastEntryLeavesAListWithoutEntries() {
    TestCorpus files = TestCorpus.in(folder);
    WithdrawalWriter writer = new WithdrawalWriter(files.corpus());
    WithdrawnNotes _ = writer.add(entry("90801-19"), ACT);
    assertThat(writer.remove(List.of("90802-19")).names()).isEmpty();
    assertThat(writer.remove(List.of("90801/19", "90801-19")).names()).containsExactly("90801-19");
    assertThat(files.corpus().withdrawnFile()).exists();
    assertThat(WithdrawnNotes.in(files.corpus()).isEmpty()).isTrue();
  }
}
