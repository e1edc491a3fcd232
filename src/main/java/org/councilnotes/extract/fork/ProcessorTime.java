package org.councilnotes.extract.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Processor time that processes have used: of this one, and of those that it started and these
 * started in turn, ended ones included where the system keeps account of them (Linux).
 */
public final class ProcessorTime {

  private static final Pattern SPACE = Pattern.compile(" ");

  /** Matches the beginning of {@code 17 (java) S 1 ...}: a name may hold brackets and spaces. */
  private static final String AFTER_NAME = ") ";

  /** Places of cutime and cstime behind the name, see proc(5). */
  private static final int USER = 13;

  private static final int SYSTEM = 14;

  /** Unit of these figures on every Linux: a hundredth of a second. */
  private static final Duration TICK = Duration.ofMillis(10);

  private ProcessorTime() {}

  /** Of this process alone. */
  public static Duration ofThis() {
    return of(ProcessHandle.current());
  }

  /** Of all processes below this one. */
  public static Duration ofChildren() {
    ProcessHandle own = ProcessHandle.current();
    return own.descendants()
        .map(child -> of(child).plus(ofEndedChildren(child)))
        .reduce(ofEndedChildren(own), Duration::plus);
  }

  private static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** None where the system keeps no account of them, or the process is gone. */
  private static Duration ofEndedChildren(ProcessHandle process) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      int name = line.lastIndexOf(AFTER_NAME);
      String[] fields = SPACE.split(line.substring(name + AFTER_NAME.length()), -1);
      return TICK.multipliedBy(Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]));
    } catch (IOException goneOrNoLinux) {
      return Duration.ZERO;
    }
  }
}
