package org.councilnotes.extract.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Processor time that processes have used: of this one, and of those that it started and these
 * started in turn, ended ones included where the system keeps account of them (Linux).
 */
public final class ProcessorTime {

  private static final Pattern SPACE = Pattern.compile(" ");

  /** Matches the beginning of {@code 17 (java) S 1 ...}: a name may hold brackets and spaces. */
  private static final String AFTER_NAME = ") ";

  /** Places of utime (then stime), cutime and cstime behind the name, see proc(5). */
  private static final int OWN_USER = 11;

  private static final int OF_ENDED_USER = 13;

  private static final int OF_ENDED_SYSTEM = 14;

  /** Unit of these figures on every Linux: a hundredth of a second. */
  private static final Duration TICK = Duration.ofMillis(10);

  private ProcessorTime() {}

  /** Of this process alone. */
  public static Duration ofThis() {
    return of(ProcessHandle.current());
  }

  /** Of all processes below this one. */
  public static Duration ofChildren() {
    return ofLivingChildren().plus(ofEndedChildren(ProcessHandle.current()));
  }

  /** Of this process and of those below it that have ended. Quick. */
  static Duration ofThisAndEndedChildren() {
    ProcessHandle own = ProcessHandle.current();
    return ticks(own, OWN_USER).orElseGet(() -> of(own));
  }

  /** Of the processes below this one that have not ended. Looks at every process of the system. */
  static Duration ofLivingChildren() {
    return ProcessHandle.current()
        .descendants()
        .map(child -> of(child).plus(ofEndedChildren(child)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** None where the system keeps no account of them, or the process is gone. */
  private static Duration ofEndedChildren(ProcessHandle process) {
    return ticks(process, OF_ENDED_USER).orElse(Duration.ZERO);
  }

  /** The figures from a place to that of cstime, added up; empty where there are none. */
  private static Optional<Duration> ticks(ProcessHandle process, int first) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      String figures = line.substring(line.lastIndexOf(AFTER_NAME) + AFTER_NAME.length());
      long ticks =
          Stream.of(SPACE.split(figures, OF_ENDED_SYSTEM + 2))
              .limit(OF_ENDED_SYSTEM + 1L)
              .skip(first)
              .mapToLong(Long::parseLong)
              .sum();
      return Optional.of(TICK.multipliedBy(ticks));
    } catch (IOException goneOrNoLinux) {
      return Optional.empty();
    }
  }
}
