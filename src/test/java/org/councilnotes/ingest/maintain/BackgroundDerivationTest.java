package org.councilnotes.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.councilnotes.ingest.progress.DerivationProgress;
import org.councilnotes.ingest.progress.DerivationProgress.Phase;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits for what is made in the background, and what is gone goes at once. */
class BackgroundDerivationTest {

  @TempDir private static Path folder;

  private final WorldHomes homes = new WorldHomes(LuceneArchiveHome.publicWorld(folder));
  private final DerivationProgress progress = new DerivationProgress();
  private final SlowIndex index = new SlowIndex();

  /** Its updates go on until they are told to stop, or are released. */
  private static final class SlowIndex implements DerivedIndex {

    private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
    private final AtomicBoolean released = new AtomicBoolean();
    private final AtomicBoolean fails = new AtomicBoolean();
    private final CountDownLatch began = new CountDownLatch(1);

    @Override
    public void removeGone(WorldHomes homes) {
      steps.add("removed");
    }

    @Override
    public boolean update(WorldHomes homes, Pace pace) {
      steps.add("begun");
      pace.report(1, 2);
      began.countDown();
      while (!released.get() && !pace.isToStop()) {
        Thread.onSpinWait();
      }
      if (fails.get()) {
        throw new IllegalStateException("broken");
      }
      steps.add(released.get() ? "done" : "stopped");
      return true;
    }

    List<String> steps() {
      return List.copyOf(steps);
    }
  }

  @Test
  void requestDoesNotWaitForTheUpdate() throws InterruptedException {
    BackgroundDerivation background = new BackgroundDerivation(index, progress);
    try (background) {
      assertThat(background.update(homes, DerivedIndex.Pace.NONE)).isTrue();
      index.began.await();
      assertThat(progress.now()).isEqualTo(new DerivationProgress.State(Phase.MAKING, 1, 2));
      index.released.set(true);
      while (progress.now().phase() != Phase.REST) {
        Thread.sleep(1);
      }
    }
    assertThat(index.steps()).containsExactly("begun", "done");
  }

  @Test
  void whatIsGoneIsTakenOutAtOnceAndTheUpdateGoesOn() throws InterruptedException {
    BackgroundDerivation background = new BackgroundDerivation(index, progress);
    try (background) {
      boolean _ = background.update(homes, DerivedIndex.Pace.NONE);
      index.began.await();
      background.removeGone(homes);

      assertThat(index.steps()).startsWith("begun", "stopped", "removed");
      while (index.steps().size() < 4) {
        Thread.onSpinWait();
      }
      index.released.set(true);
      while (index.steps().size() < 5) {
        Thread.onSpinWait();
      }
    }
    assertThat(index.steps()).containsExactly("begun", "stopped", "removed", "begun", "done");
  }

  @Test
  void updateIsStoppedAtTheEnd() throws InterruptedException {
    BackgroundDerivation background = new BackgroundDerivation(index, progress);
    try (background) {
      boolean _ = background.update(homes, DerivedIndex.Pace.NONE);
      index.began.await();
    }
    boolean _ = background.update(homes, DerivedIndex.Pace.NONE);
    assertThat(index.steps()).containsExactly("begun", "stopped");
  }

  @Test
  void failureIsToldAndTheNextRequestTriesAgain() throws InterruptedException {
    index.fails.set(true);
    index.released.set(true);
    BackgroundDerivation background = new BackgroundDerivation(index, progress);
    try (background) {
      boolean _ = background.update(homes, DerivedIndex.Pace.NONE);
      while (progress.now().phase() != Phase.FAILED) {
        Thread.sleep(1);
      }
      index.fails.set(false);
      boolean _ = background.update(homes, DerivedIndex.Pace.NONE);
      while (progress.now().phase() != Phase.REST) {
        Thread.sleep(1);
      }
    }
    assertThat(index.steps()).endsWith("done");
  }
}
