package org.councilnotes.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Workers whose processes are warm, kept from one extractor of this process for the next: a process
 * takes seconds to start. None, unless {@code archive.readers.kept} says how many; only those with
 * {@link ExtractLimits#DEFAULT}'s time and memory. They end with this process.
 */
final class KeptWorkers {

  private static final Deque<Worker> KEPT = new ArrayDeque<>();

  private static boolean watched;

  private KeptWorkers() {}

  /** One that was kept, for files with such limits. */
  static synchronized Optional<Worker> take(ExtractLimits limits) {
    return areOrdinary(limits) ? Optional.ofNullable(KEPT.pollFirst()) : Optional.empty();
  }

  /** Whether a worker is kept, which reads nothing now; else whoever has it ends it. */
  static synchronized boolean keep(Worker worker, ExtractLimits limits) {
    int most = Integer.getInteger("archive.readers.kept", 0);
    if (KEPT.size() >= most || !areOrdinary(limits)) {
      return false;
    }
    endWithThisProcess();
    KEPT.addFirst(worker);
    return true;
  }

  private static boolean areOrdinary(ExtractLimits limits) {
    return limits.time().equals(ExtractLimits.DEFAULT.time())
        && limits.megabytes() == ExtractLimits.DEFAULT.megabytes();
  }

  private static void endWithThisProcess() {
    if (!watched) {
      Runtime.getRuntime().addShutdownHook(new Thread(KeptWorkers::end));
      watched = true;
    }
  }

  private static synchronized void end() {
    KEPT.forEach(Worker::close);
    KEPT.clear();
  }
}
