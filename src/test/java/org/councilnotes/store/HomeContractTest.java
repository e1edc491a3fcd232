package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.councilnotes.note.Note;
import org.councilnotes.query.SearchRequest;
import org.junit.jupiter.api.Test;

/** What every home of a world does: it is rebuilt aside and swapped, by one run at a time. */
public abstract class HomeContractTest {

  /** A home of nothing, the same one throughout a test. */
  protected abstract ArchiveHome home();

  /** The complete world beside {@link #home()}, the same one throughout a test. */
  protected abstract ArchiveHome completeHome();

  @Test
  void worldsShareNothingButTheWriteLock() {
    rebuildWith(ANNUAL_2018);
    fill(completeHome().writer(ArchiveContractTest.PARENTS), ANNUAL_2019);
    fill(completeHome().rebuild(ArchiveContractTest.PARENTS), DECLARATION_2019);
    completeHome().swap();
    try (ArchiveReader archive = home().reader();
        ArchiveReader complete = completeHome().reader();
        ArchiveReader before = completeHome().previousWorld().orElseThrow()) {
      assertThat(notes(archive)).containsExactly("90200-18");
      assertThat(notes(complete)).containsExactly("90363-19");
      assertThat(notes(before)).containsExactly("90364-19");
    }
    completeHome().dropPrevious();
    assertThat(home().previousWorld()).isEmpty();
    try (WriteLock _ = home().acquireWriteLock()) {
      assertThat(completeHome().tryWriteLock()).isEmpty();
      fill(completeHome().writer(ArchiveContractTest.PARENTS), ANNUAL_2018);
    }
  }

  @Test
  void whoeverIsToFindAWorldIsToldThatThereIsNone() {
    assertThatThrownBy(() -> home().requiredReader())
        .isInstanceOf(ArchiveProblem.class)
        .hasMessageContaining("./archive ingest makes one");
    try (ArchiveWriter writer = home().writer(ArchiveContractTest.PARENTS)) {
      writer.commit();
    }
    try (ArchiveReader reader = home().requiredReader()) {
      assertThat(reader.notes()).isEmpty();
    }
  }

  @Test
  void openReaderFollowsEverySwap() {
    try (ArchiveReader archive = home().reader()) {
      assertThat(notes(archive)).isEmpty();
      rebuildWith(ANNUAL_2018);
      assertThat(notes(archive)).containsExactly("90200-18");
      rebuildWith(ANNUAL_2019);
      rebuildWith(DECLARATION_2019);
      assertThat(notes(archive)).containsExactly("90363-19");
    }
  }

  @Test
  void rebuildIsNotSeenBeforeTheSwap() {
    rebuildWith(ANNUAL_2018);
    try (ArchiveReader archive = home().reader()) {
      fill(home().rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
      assertThat(notes(archive)).containsExactly("90200-18");
      home().swap();
      assertThat(notes(archive)).containsExactly("90364-19");
    }
  }

  @Test
  void requestsDuringSwapsAreAllAnswered() throws Exception {
    rebuildWith(ANNUAL_2018);
    AtomicBoolean done = new AtomicBoolean();
    try (ArchiveReader archive = home().reader();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Set<Integer>> sizes =
          threads.submit(
              () -> {
                Set<Integer> seen = new HashSet<>();
                do {
                  seen.add(archive.search(SearchRequest.of("seacop")).hits().size());
                } while (!done.get());
                return seen;
              });
      for (int i = 0; i < 5; i++) {
        rebuildWith(ANNUAL_2018);
      }
      done.set(true);
      assertThat(sizes.get()).containsExactly(1);
    }
  }

  @Test
  void writerGoesOnWithTheRebuiltWorld() {
    rebuildWith(ANNUAL_2018);
    fill(home().writer(ArchiveContractTest.PARENTS), ANNUAL_2019);
    try (ArchiveReader archive = home().reader()) {
      assertThat(notes(archive)).containsExactly("90364-19", "90200-18");
    }
  }

  @Test
  void readerThatStaysStillAnswersFromBeforeWhateverIsWritten() {
    rebuildWith(ANNUAL_2018);
    try (ArchiveReader archive = home().reader();
        ArchiveReader still = archive.openSnapshot()) {
      fill(home().writer(ArchiveContractTest.PARENTS), ANNUAL_2019);
      assertThat(notes(still)).containsExactly("90200-18");
      assertThat(still.note("90364-19")).isEmpty();
      assertThat(still.snapshot()).isNotEqualTo(archive.snapshot());
      assertThat(notes(archive)).hasSize(2);
    }
  }

  @Test
  void rebuildTakesOverFromTheWorldThatIsServed() {
    rebuildWith(ANNUAL_2018);
    try (ArchiveWriter rebuilt = home().rebuild(ArchiveContractTest.PARENTS);
        ArchiveReader served = home().worldToReplace().orElseThrow()) {
      rebuilt.put(served.note("90200-18").orElseThrow());
      rebuilt.put(ANNUAL_2019);
      rebuilt.commit();
    }
    home().swap();
    try (ArchiveReader archive = home().reader()) {
      assertThat(notes(archive)).containsExactly("90364-19", "90200-18");
    }
  }

  @Test
  void noTwoSnapshotsHaveTheSameNameThoughTheyAreOfRebuildsInOneSecond() {
    List<String> names = new ArrayList<>();
    try (ArchiveReader archive = home().reader()) {
      for (int i = 0; i < 3; i++) {
        rebuildWith(ANNUAL_2018);
        names.add(archive.snapshot());
      }
      fill(home().writer(ArchiveContractTest.PARENTS), ANNUAL_2019);
      names.add(archive.snapshot());
      fill(home().rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
    }
    rebuildWith(ANNUAL_2018);
    try (ArchiveReader archive = home().reader()) {
      names.add(archive.snapshot());
    }

    assertThat(names).hasSize(5).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void abandonedRebuildLeavesNothingBehind() {
    fill(home().rebuild(ArchiveContractTest.PARENTS), ANNUAL_2018);
    rebuildWith(ANNUAL_2019);
    try (ArchiveReader archive = home().reader()) {
      assertThat(notes(archive)).containsExactly("90364-19");
    }
  }

  @Test
  void rebuildThatNeverCommittedIsNotServed() {
    rebuildWith(ANNUAL_2018);
    try (ArchiveWriter writer = home().rebuild(ArchiveContractTest.PARENTS)) {
      writer.put(ANNUAL_2019);
    }
    assertThatThrownBy(home()::swap).isInstanceOf(ArchiveProblem.class);
    try (ArchiveReader archive = home().reader()) {
      assertThat(notes(archive)).containsExactly("90200-18");
    }
  }

  @Test
  void droppedRebuildIsNotServed() {
    fill(home().rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
    home().dropRebuild();
    home().dropRebuild();
    assertThatThrownBy(home()::swap).isInstanceOf(ArchiveProblem.class);
  }

  @Test
  void oneRunAtATimeHasTheTurn() {
    try (WriteLock _ = home().acquireWriteLock()) {
      assertThat(home().tryWriteLock()).isEmpty();
      assertThatThrownBy(home()::acquireWriteLock)
          .isInstanceOf(ArchiveProblem.class)
          .hasMessageContaining("another run is writing");
    }
    try (WriteLock next = home().tryWriteLock().orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  protected void rebuildWith(Note note) {
    fill(home().rebuild(ArchiveContractTest.PARENTS), note);
    home().swap();
  }

  protected static void fill(ArchiveWriter opened, Note note) {
    try (ArchiveWriter writer = opened) {
      writer.put(note);
      writer.commit();
    }
  }

  protected static List<String> notes(ArchiveReader reader) {
    return reader.notes().stream().map(NoteSummary::id).toList();
  }
}
