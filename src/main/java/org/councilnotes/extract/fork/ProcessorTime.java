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

  /** Places of utime, stime, cutime and cstime behind the name, see proc(5). */
  private static final int OWN = 11;

  private static final int OF_ENDED_CHILDREN = 13;

  /** Unit of these figures on every Linux: a hundredth of a second. */
  private static final Duration TICK = Duration.ofMillis(10);

  private ProcessorTime() {}

  /** Of this process and all below it. */
  public static Duration ofThisAndChildren() {
    ProcessHandle own = ProcessHandle.current();
    return of(own, OWN).plus(ofChildren());
  }

  /** Of all processes below this one. */
  public static Duration ofChildren() {
    ProcessHandle own = ProcessHandle.current();
    return own.descendants()
        .map(child -> of(child, OWN))
        .reduce(of(own, OF_ENDED_CHILDREN), Duration::plus);
  }

  /** From one of the places to the last; none where the process is gone. */
  private static Duration of(ProcessHandle process, int first) {
    return fields(process)
        .map(fields -> sum(fields, first))
        .orElseGet(() -> first == OWN ? ofHandle(process) : Duration.ZERO);
  }

  private static Duration ofHandle(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static Duration sum(String[] fields, int first) {
    long ticks =
        Stream.of(fields)
            .skip(first)
            .limit(OF_ENDED_CHILDREN + 2 - first)
            .mapToLong(Long::parseLong)
            .sum();
    return TICK.multipliedBy(ticks);
  }

  private static Optional<String[]> fields(ProcessHandle process) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      int name = line.lastIndexOf(AFTER_NAME);
      return Optional.of(SPACE.split(line.substring(name + AFTER_NAME.length()), -1));
    } catch (IOException goneOrNoLinux) {
      return Optional.empty();
    }
  }
}
