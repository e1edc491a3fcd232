package org.councilnotes.extract.fork;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.file.ScratchFolder;

/**
 * A forked process with a temporary folder of its own, replaced by a new process where it failed.
 * Reads one file at a time and empties the temporary folder after each.
 */
final class ForkWorker implements AutoCloseable {

  /**
   * A process is replaced after this number of files, so that slow memory leaks of parsers do not
   * accumulate.
   */
  private static final int FILES_PER_PROCESS = 20_000;

  private final ScratchFolder folder;
  private final PipesConfig settings;
  private final Path temporary;
  private volatile ForkedProcess fork;
  private volatile boolean closed;

  ForkWorker(ExtractLimits limits) throws IOException, TikaException {
    folder = ScratchFolder.open("reader");
    ForkConfiguration written = new ForkConfiguration(limits, folder.path());
    settings = written.write();
    temporary = written.temporary();
    fork = new ForkedProcess(settings);
  }

  /**
   * Parses one file in the forked process.
   *
   * @throws IllegalStateException where no process answered in two attempts
   */
  ForkedProcess.Answer parse(FetchEmitTuple job)
      throws InterruptedException, IOException, PipesException {
    try {
      return answer(job);
    } finally {
      ScratchFolder.deleteContents(temporary);
    }
  }

  /** Tries a second process where the first did not answer: that is no reason to end the run. */
  private ForkedProcess.Answer answer(FetchEmitTuple job)
      throws InterruptedException, IOException, PipesException {
    try {
      return once(job);
    } catch (ForkedProcess.NoAnswerException first) {
      return again(job);
    }
  }

  private ForkedProcess.Answer again(FetchEmitTuple job)
      throws InterruptedException, IOException, PipesException {
    try {
      return once(job);
    } catch (ForkedProcess.NoAnswerException second) {
      throw new IllegalStateException(second);
    }
  }

  private ForkedProcess.Answer once(FetchEmitTuple job)
      throws InterruptedException, IOException, PipesException, ForkedProcess.NoAnswerException {
    try {
      return fork.parse(job);
    } finally {
      if (closed || !fork.isUsable() || fork.files() >= FILES_PER_PROCESS) {
        replace();
      }
    }
  }

  private void replace() {
    ForkedProcess old = fork;
    fork = new ForkedProcess(settings);
    old.close();
    if (closed) {
      fork.close();
    }
  }

  /** May be called while another thread waits for a file, whose parsing then ends. */
  @Override
  public void close() {
    closed = true;
    try {
      fork.close();
    } finally {
      folder.close();
    }
  }
}
