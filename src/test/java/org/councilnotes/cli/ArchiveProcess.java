package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.councilnotes.Archive;

/** The archive in a process of its own, as the launcher starts it. */
final class ArchiveProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path folder;

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
    return start(folder, List.of(), arguments);
  }

  /**
   * The same.
   *
   * @param options further ones for its virtual machine
   */
  static ArchiveProcess start(Path folder, List<String> options, String... arguments)
      throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xlog:disable"));
    command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Archive.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    return new ArchiveProcess(process, folder);
  }

  String out() {
    return read("out");
  }

  String err() {
    return read("err");
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

  /** Waits until something is so, or the process has ended. */
  void await(BooleanSupplier wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean() && process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    if (!wanted.getAsBoolean()) {
      throw new AssertionError("it did not come to that; it said: " + out() + err());
    }
  }

  int awaitEnd() throws InterruptedException {
    await(() -> !process.isAlive());
    return process.exitValue();
  }

  /** As Ctrl-C or a service manager does. */
  void terminate() {
    process.destroy();
  }

  /** As {@code kill -9} or a cut power line: it gets no say in it. */
  List<ProcessHandle> kill() throws InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().waitFor();
    return children;
  }

  boolean isAlive() {
    return process.isAlive();
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
