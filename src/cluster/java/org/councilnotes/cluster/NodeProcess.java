package org.councilnotes.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process of one node: started here, found again by the note that is left of it. A process of
 * the same id that began at another time is somebody else's.
 */
record NodeProcess(ClusterPlan plan, int number) {

  private static final int SECONDS_TO_END = 30;

  /** Where it runs: its handle; empty where it does not. */
  Optional<ProcessHandle> running() {
    try {
      List<String> trace = Files.readAllLines(plan.trace(number));
      return ProcessHandle.of(Long.parseLong(trace.get(0)))
          .filter(ProcessHandle::isAlive)
          .filter(process -> began(process).equals(trace.get(1)));
    } catch (NoSuchFileException neverStarted) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, unless it runs. */
  void start(String heap) throws IOException {
    if (running().isPresent()) {
      return;
    }
    Files.createDirectories(plan.folder());
    File log = plan.log(number).toFile();
    Process process =
        new ProcessBuilder(command(heap))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    Files.write(
        plan.trace(number), List.of(Long.toString(process.pid()), began(process.toHandle())));
  }

  private List<String> command(String heap) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xms" + heap, "-Xmx" + heap));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dopensearch.set.netty.runtime.available.processors=false");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ClusterNode.class.getName());
    command.add(plan.folder().toString());
    command.add(Integer.toString(number));
    command.add(Integer.toString(plan.nodes()));
    command.add(Integer.toString(plan.port()));
    return command;
  }

  /** Ends it; by force where it does not in half a minute. */
  void stop() throws IOException, InterruptedException {
    Optional<ProcessHandle> process = running();
    if (process.isPresent()) {
      process.get().destroy();
      try {
        process.get().onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
      } catch (TimeoutException | java.util.concurrent.ExecutionException stubborn) {
        process.get().destroyForcibly();
      }
    }
    Files.deleteIfExists(plan.trace(number));
  }

  private static String began(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
