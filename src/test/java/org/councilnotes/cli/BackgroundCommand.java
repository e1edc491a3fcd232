package org.councilnotes.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A command in a thread of this virtual machine, for tests of what it does while it runs. {@link
 * ArchiveProcess} is for those of signals and of what a process leaves behind.
 */
final class BackgroundCommand implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final FutureTask<Integer> run;
  private final Thread thread;

  private BackgroundCommand(String... arguments) {
    run =
        new FutureTask<>(
            () -> ArchiveCommand.run(new PrintWriter(out), new PrintWriter(err), arguments));
    thread = Thread.ofPlatform().name("command").start(run);
  }

  static BackgroundCommand start(String... arguments) {
    return new BackgroundCommand(arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** Waits until something is so, or the command has ended. */
  void await(BooleanSupplier wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean() && !run.isDone() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    if (!wanted.getAsBoolean()) {
      throw new AssertionError("it did not come to that; it said: " + out() + err());
    }
  }

  /** Interrupts it, as the signals that end a process do, and waits for its exit code. */
  int end() throws InterruptedException, ExecutionException, TimeoutException {
    thread.interrupt();
    return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
