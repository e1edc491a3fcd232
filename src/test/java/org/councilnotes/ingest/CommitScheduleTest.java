package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitScheduleTest {

  private static final Duration MOMENT = Duration.ofMillis(1);

  @TempDir private Path folder;
  private Instant now = Instant.EPOCH;
  private ArchiveWriter writer;
  private CommitSchedule commits;
  private int files;

  @BeforeEach
  void open() {
    InstantSource hands = () -> now;
    Clock clock = hands.withZone(ZoneOffset.UTC);
    writer = LuceneArchiveWriter.open(folder, Vocabulary.load(Optional.empty()).thesaurus());
    commits = new CommitSchedule(writer, clock);
  }

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void twentyFilesAreCommittedTogether() {
    settle(CommitSchedule.FILES - 1);
    assertThat(committed()).isZero();
    settle(1);
    assertThat(committed()).isEqualTo(CommitSchedule.FILES).isEqualTo(20);
    settle(CommitSchedule.FILES - 1);
    assertThat(committed()).isEqualTo(20);
  }

  @Test
  void oneFileIsCommittedByTheClockThoughNoOtherCame() {
    settle(1);
    wait(CommitSchedule.AGE.minus(MOMENT));
    commits.runDue();
    assertThat(committed()).isZero();
    assertThat(commits.untilDue()).isEqualTo(MOMENT);
    wait(MOMENT);
    commits.runDue();
    assertThat(committed()).isEqualTo(1);
  }

  @Test
  void ageIsThatOfTheOldestFile() {
    settle(1);
    wait(CommitSchedule.AGE.minus(MOMENT));
    settle(1);
    assertThat(committed()).isZero();
    wait(MOMENT);
    settle(1);
    assertThat(committed()).isEqualTo(3);
    assertThat(commits.untilDue()).isEqualTo(CommitSchedule.AGE);
  }

  @Test
  void committedFilesAreNeverDueAgain() {
    settle(1);
    wait(CommitSchedule.AGE);
    commits.runDue();
    wait(CommitSchedule.AGE.multipliedBy(3));
    assertThat(commits.untilDue()).isEqualTo(CommitSchedule.AGE);
  }

  @Test
  void clockThatIsSetBackDelaysNoCommitForLongerThanAWholeAge() {
    settle(1);
    wait(Duration.ofHours(-1));
    assertThat(commits.untilDue()).isEqualTo(CommitSchedule.AGE);
  }

  private void settle(int more) {
    for (int i = 0; i < more; i++) {
      writer.putLedgerEntry(
          new LedgerEntry(
              "notes/" + files++ + ".txt", "", "", new FileOutcome.Indexed(), Optional.empty()));
      commits.settled();
    }
  }

  private void wait(Duration time) {
    now = now.plus(time);
  }

  private int committed() {
    try (ArchiveReader reader = LuceneArchiveReader.open(folder)) {
      return reader.ledger().size();
    }
  }
}
