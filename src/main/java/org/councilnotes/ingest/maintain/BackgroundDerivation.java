package org.councilnotes.ingest.maintain;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.councilnotes.ingest.progress.DerivationProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Updates what is derived in a thread of its own, so that no run waits for it. A request that comes
 * during an update is served by the next one. What is gone is taken out at once by who asks for it:
 * an update that is under way stops for it and goes on afterwards.
 */
public final class BackgroundDerivation implements DerivedIndex, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundDerivation.class);

  private final DerivedIndex index;
  private final DerivationProgress progress;
  private final ExecutorService updates =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("derivation").factory());

  /** One may wait while another one runs: more would find nothing to do. */
  private final Semaphore waiting = new Semaphore(1);

  /** Held by who writes. */
  private final ReentrantLock writing = new ReentrantLock();

  /** Those for whom an update is to stop; fewer only while the lock is held. */
  private final AtomicInteger urgent = new AtomicInteger();

  /**
   * An update that stopped does not begin again before: who asked may not wait for the lock yet.
   */
  private final Condition noneIsUrgent = writing.newCondition();

  /**
   * Updates of an index.
   *
   * @param progress is told of them
   */
  public BackgroundDerivation(DerivedIndex index, DerivationProgress progress) {
    this.index = index;
    this.progress = progress;
  }

  @Override
  public void removeGone(WorldHomes homes) {
    urgent.incrementAndGet();
    writing.lock();
    try {
      index.removeGone(homes);
    } finally {
      urgent.decrementAndGet();
      noneIsUrgent.signalAll();
      writing.unlock();
    }
  }

  /**
   * Requests an update that begins after this call.
   *
   * @return true: what fails is told later
   */
  @Override
  public boolean update(WorldHomes homes, Pace pace) {
    if (waiting.tryAcquire() && !updates.isShutdown()) {
      progress.begin();
      updates.execute(() -> run(homes));
    }
    return true;
  }

  /** Again where it was stopped for something urgent. */
  private void run(WorldHomes homes) {
    waiting.release();
    progress.begin();
    boolean isStopped = true;
    while (isStopped && !updates.isShutdown()) {
      StoppablePace pace = new StoppablePace();
      boolean isInStep = written(homes, pace);
      isStopped = pace.isStopped;
      if (!isStopped) {
        progress.end(isInStep);
      }
    }
  }

  private boolean written(WorldHomes homes, Pace pace) {
    writing.lock();
    try {
      while (urgent.get() > 0) {
        noneIsUrgent.awaitUninterruptibly();
      }
      return index.update(homes, pace);
    } catch (RuntimeException e) {
      LOG.error("what is derived from the archive is not in step", e);
      return false;
    } finally {
      writing.unlock();
    }
  }

  private final class StoppablePace implements Pace {

    private boolean isStopped;

    @Override
    public void report(int done, int all) {
      progress.report(done, all);
    }

    @Override
    public boolean isToStop() {
      isStopped |= urgent.get() > 0 || updates.isShutdown();
      return isStopped;
    }
  }

  /** Ends an update that is under way; the next one, of any process, goes on with it. */
  @Override
  public void close() {
    updates.shutdown();
    updates.close();
  }
}
