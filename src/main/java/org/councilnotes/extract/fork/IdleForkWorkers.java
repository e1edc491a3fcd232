package org.councilnotes.extract.fork;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.councilnotes.extract.ExtractLimits;

/**
 * Idle workers with running processes, kept for the next extractor of this JVM because a process
 * takes seconds to start. The system property {@code archive.readers.kept} is their maximum number,
 * 0 by default. Only workers with the time and memory of {@link ExtractLimits#DEFAULT} are kept.
 * They end with the JVM.
 */
final class IdleForkWorkers {

  private static final Deque<ForkWorker> KEPT = new ArrayDeque<>();

  private static boolean watched;

  private IdleForkWorkers() {}

  /** Takes a kept worker; empty where there is none for these limits. */
  static synchronized Optional<ForkWorker> take(ExtractLimits limits) {
    return areOrdinary(limits) ? Optional.ofNullable(KEPT.pollFirst()) : Optional.empty();
  }

  /** Keeps an idle worker. Returns false where it is not kept; then the caller closes it. */
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
