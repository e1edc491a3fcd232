package org.councilnotes.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.councilnotes.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CorpusWatchTest {

  private static final Duration PAUSE = Duration.ofMillis(200);

  @TempDir private Path folder;
  private TestCorpus files;

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder).write("a.txt", "one");
  }

  @Test
  void untouchedCorpusIsWaitedFor() throws Exception {
    CompletableFuture<Void> change = changeOf(new CorpusWatch(files.corpus(), PAUSE));
    Thread.sleep(PAUSE.multipliedBy(4));
    assertThat(change).isNotDone();
    files.write("b.txt", "two");
    assertThat(change).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void otherReasonEndsTheWaitForAnUntouchedCorpus() throws Exception {
    CorpusWatch watch = new CorpusWatch(files.corpus(), PAUSE);
    List<Boolean> answers = new ArrayList<>(List.of(false, false, true));

    assertThat(watch.awaitChange(answers::removeFirst)).isEmpty();
    assertThat(answers).isEmpty();
  }

  @Test
  void changeBeforeTheWaitIsNotMissed() throws Exception {
    CorpusWatch watch = new CorpusWatch(files.corpus(), PAUSE);
    files.remove("a.txt");
    watch.awaitChange();
    assertThat(files.corpus().files()).isEmpty();
  }

  @Test
  void fileThatStillGrowsIsWaitedFor() throws Exception {
    CompletableFuture<Void> change =
        changeOf(new CorpusWatch(files.corpus(), PAUSE.multipliedBy(6)));
    for (int size = 1; size < 10; size++) {
      files.write("growing.txt", "x".repeat(size));
      assertThat(change).isNotDone();
      Thread.sleep(PAUSE);
    }
    assertThat(change).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void fileThatNeverRestsDoesNotHoldUpTheOthers() throws Exception {
    Writer slow = new Writer(files, "slow.pdf");
    CorpusWatch watch = new CorpusWatch(files.corpus(), slow::writeMore);
    files.write("b.txt", "two");

    assertThat(watch.awaitChange()).containsExactly("notes/slow.pdf");
    slow.end();
    assertThat(watch.awaitChange()).isEmpty();
    assertThat(files.path("slow.pdf")).hasSize(slow.written());
  }

  @Test
  void filesThatComeOneAfterTheOtherAreReadTogether() throws Exception {
    List<String> coming = new ArrayList<>(List.of("b.txt", "c.txt", "d.txt", "e.txt"));
    CorpusWatch watch =
        new CorpusWatch(
            files.corpus(),
            () -> {
              if (!coming.isEmpty()) {
                files.write(coming.removeFirst(), "some");
              }
            });

    assertThat(watch.awaitChange()).isEmpty();
    assertThat(coming).isEmpty();
  }

  @Test
  void fileTakenAwayWhileItWasWrittenIsToldOf() throws Exception {
    Writer slow = new Writer(files, "slow.pdf");
    CorpusWatch watch = new CorpusWatch(files.corpus(), slow::writeMore);
    files.write("b.txt", "two");
    watch.awaitChange();
    slow.end();
    files.remove("slow.pdf").write("c.txt", "three");

    assertThat(watch.awaitChange()).isEmpty();
    assertThat(files.corpus().files()).hasSize(3);
  }

  /** Writes one file in pieces, one in each pause, until it is told to end. */
  private static final class Writer {
    private final TestCorpus files;
    private final String name;
    private boolean ended;
    private int written;

    Writer(TestCorpus files, String name) {
      this.files = files;
      this.name = name;
    }

    void writeMore() {
      if (!ended) {
        files.write(name, "x".repeat(++written));
      }
    }

    void end() {
      ended = true;
    }

    int written() {
      return written;
    }
  }

  @Test
  void whatCouldNotBeDoneIsTriedAgainWithoutAChange() throws Exception {
    CorpusWatch watch = new CorpusWatch(files.corpus(), PAUSE);
    watch.markChanged();
    watch.awaitChange();
  }

  @Test
  void interruptEndsTheWait() {
    CorpusWatch watch = new CorpusWatch(files.corpus(), PAUSE);
    Thread.currentThread().interrupt();
    assertThatThrownBy(watch::awaitChange).isInstanceOf(InterruptedException.class);
  }

  private static CompletableFuture<Void> changeOf(CorpusWatch watch) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            watch.awaitChange();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
