package org.councilnotes.extract.fork;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.councilnotes.extract.ExtractLimits;

/**
 * Workers whose processes are warm, kept from one extractor of this process for the next: a process
 * takes seconds to start. None, unless {@code archive.readers.kept} says how many; only those with
 * {@link ExtractLimits#DEFAULT}'s time and memory. They end with this process.
 */
final class IdleForkWorkers {

  private static final Deque<ForkWorker> KEPT = new ArrayDeque<>();

  private static boolean watched;

  private IdleForkWorkers() {}

  /** One that was kept, for files with such limits. */
  static synchronized Optional<ForkWorker> take(ExtractLimits limits) {
    return areOrdinary(limits) ? Optional.ofNullable(KEPT.pollFirst()) : Optional.empty();
  }

  /** Whether a worker is kept, which reads nothing now; else whoever has it ends it. */
  static synchronized boolean keep(ForkWorker worker, ExtractLimits limits) {
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
      Runtime.getRuntime().addShutdownHook(new Thread(IdleForkWorkers::end));
      watched = true;
    }
  }

  private static synchronized void end() {
    KEPT.forEach(ForkWorker::close);
    KEPT.clear();
  }
}
