package org.councilnotes.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.councilnotes.TestNotes;
import org.councilnotes.note.CharacterCounts;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;

/** How many readings wait side by side. */
class ReaderPoolReadingBudgetTest {

  private static final PipelineResult SMALL = readingOf(30_000);
  private static final PipelineResult LARGEST = readingOf(10_000_000);

  private final ReaderPool.ReadingBudget room = new ReaderPool.ReadingBudget();

  @Test
  void manySmallReadingsWait() throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      room.enter(SMALL);
    }
  }

  @Test
  void largestReadingWaitsByItself() throws InterruptedException {
    room.enter(LARGEST);
    CompletableFuture<Void> second = entering(SMALL);

    assertThat(second).isNotDone();

    room.leave(LARGEST);
    second.orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Test
  void fileThatWasNotReadTakesNoRoom() throws InterruptedException {
    room.enter(LARGEST);
    room.enter(PipelineResult.ended(new FileOutcome.Failed(ReasonCode.NOT_READABLE.of())));
  }

  private CompletableFuture<Void> entering(PipelineResult reading) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            room.enter(reading);
          } catch (InterruptedException e) {
            throw new CompletionException(e);
          }
        });
  }

  private static PipelineResult readingOf(int characters) {
    Note note = TestNotes.ANNUAL_2019;
    ExtractionSheet sheet =
        new ExtractionSheet(
            OptionalInt.empty(),
            List.of(),
            new CharacterCounts(characters, characters, 0),
            List.of());
    Note sized =
        new Note(
            note.id(),
            note.cover(),
            note.adoption(),
            note.report(),
            note.sections(),
            note.passages(),
            sheet);
    return new PipelineResult(new FileOutcome.Indexed(), Optional.of(sized), "text/plain");
  }
}
