package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.councilnotes.TestNotes;
import org.councilnotes.note.Characters;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.junit.jupiter.api.Test;

/** How many readings wait side by side. */
class WaitingRoomTest {

  private static final Reading SMALL = readingOf(30_000);
  private static final Reading LARGEST = readingOf(10_000_000);

  private final WaitingRoom room = new WaitingRoom();

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
    room.enter(Reading.ended(new Outcome.Failed("not readable")));
  }

  private CompletableFuture<Void> entering(Reading reading) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            room.enter(reading);
          } catch (InterruptedException e) {
            throw new CompletionException(e);
          }
        });
  }

  private static Reading readingOf(int characters) {
    Note note = TestNotes.ANNUAL_2019;
    ExtractionSheet sheet =
        new ExtractionSheet(
            OptionalInt.empty(), List.of(), new Characters(characters, characters, 0), List.of());
    Note sized =
        new Note(
            note.id(),
            note.cover(),
            note.adoption(),
            note.report(),
            note.sections(),
            note.passages(),
            sheet);
    return new Reading(new Outcome.Indexed(), Optional.of(sized), "text/plain");
  }
}
