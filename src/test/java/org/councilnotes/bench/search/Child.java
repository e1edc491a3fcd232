package org.councilnotes.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that was started for a benchmark and ends with it, by its own id. */
public final class Child implements AutoCloseable {

  /** Matches {@code ready}; not {@code ready on port 80}. */
  private static final Pattern READY = Pattern.compile("^ready$");

  private static final String ENDED = "\u0000ended";

  private final Process process;
  private final Path errors;
  private final PrintWriter in;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private Child(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    Thread reading = new Thread(this::read, "reads process " + process.pid());
    reading.setDaemon(true);
    reading.start();
  }

  /**
   * Starts it.
   *
   * @param folder for what it says about errors
   */
  public static Child start(Path folder, List<String> command) throws IOException {
    Files.createDirectories(folder);
    Path errors = Files.createTempFile(folder, "process-", ".err");
    return new Child(new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
  }

  /** This very program's Java and class path, with so much memory. */
  public static List<String> java(String memory, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms" + memory, "-Xmx" + memory, "-Xlog:disable"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.add("-Darchive.home=" + Path.of("").toAbsolutePath());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add(ENDED); // it was ended while it was listened to
    } finally {
      lines.add(ENDED);
    }
  }

  void say(String line) {
    in.println(line);
  }

  /** The next line that it says. */
  String next(Duration patience) throws IOException, InterruptedException {
    String line = lines.poll(patience.toSeconds(), TimeUnit.SECONDS);
    if (line == null || line.equals(ENDED)) {
      String why = line == null ? "is silent" : "has ended";
      throw new IOException("a process %s; see %s".formatted(why, errors));
    }
    return line;
  }

  /** The first line of a pattern, whatever comes before it. */
  public Matcher await(Pattern wanted, Duration patience) throws IOException, InterruptedException {
    Matcher found = wanted.matcher(next(patience));
    while (!found.find()) {
      found = wanted.matcher(next(patience));
    }
    return found;
  }

  /** Waits for the line that says that it can be asked. */
  void awaitReady(Duration patience) throws IOException, InterruptedException {
    await(READY, patience);
  }

  /** Waits until it has done its work. */
  public void awaitEnd(Duration patience) throws IOException, InterruptedException {
    if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("a process has not ended well; see " + errors);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** Of its processor, so far. */
  public double processorSeconds() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
