package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.Archive;

/** The archive in a process of its own, as the launcher starts it. */
final class ArchiveProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path folder;

  private final Set<ProcessHandle> started = new HashSet<>();

  private ArchiveProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * Starts it.
   *
   * @param folder for what it says and for its temporary files
   */
  static ArchiveProcess start(Path folder, String... arguments) throws IOException {
    return start(folder, Map.of(), arguments);
  }

  /** The same with variables of its environment changed. */
  static ArchiveProcess start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xlog:disable"));
    command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Archive.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return new ArchiveProcess(builder.start(), folder);
  }

  String out() {
    return read("out");
  }

  /** Without what Java says of options that all processes of tests are given. */
  String err() {
    return read("err")
        .lines()
        .filter(line -> !line.startsWith("NOTE: Picked up"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** What it left in its folder for temporary files. */
  List<Path> leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
      return files.toList();
    }
  }

  /** The processes that read files for it. */
  List<ProcessHandle> readers() {
    return process.children().toList();
  }

  /** All that it started, and what those started. */
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** As {@code kill -9} does: it can do nothing more. */
  void kill() {
    process.destroyForcibly();
  }

  /** Every process that was seen below it so far while somebody waited. */
  Set<ProcessHandle> started() {
    return Set.copyOf(started);
  }

  /** Waits until something is so, or the process has ended. */
  void await(BooleanSupplier wanted) throws InterruptedException {
    await(wanted, PATIENCE);
  }

  private void await(BooleanSupplier wanted, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!wanted.getAsBoolean() && process.isAlive() && System.nanoTime() < end) {
      process.descendants().forEach(started::add);
      Thread.sleep(50);
    }
    if (!wanted.getAsBoolean()) {
      throw new AssertionError("it did not come to that; it said: " + out() + err());
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int awaitEnd() throws InterruptedException {
    return awaitEnd(PATIENCE);
  }

  int awaitEnd(Duration patience) throws InterruptedException {
    await(() -> !process.isAlive(), patience);
    return process.exitValue();
  }

  /** As Ctrl-C or a service manager does. */
  void terminate() {
    process.destroy();
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
