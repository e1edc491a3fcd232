package org.councilnotes.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.search.SourceFile;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; elsewhere a line that says how much there is to do. */
final class Progress implements IngestListener {

  private @Nullable ProgressBar bar;

  /** The bar where people look on, else the line. */
  static IngestListener on(Console console) {
    return isWatched() ? new Progress() : new Quiet(console);
  }

  /** Whether people look on. */
  @SuppressWarnings("SystemConsoleNull") // it does return null where input is closed
  static boolean isWatched() {
    return System.console() != null && System.console().isTerminal();
  }

  @Override
  public void started(int files) {
    if (bar == null) {
      bar = new ProgressBarBuilder().setTaskName("Reading").setInitialMax(files).build();
    } else {
      bar.maxHint(bar.getMax() + files);
    }
  }

  @Override
  public void ended(SourceFile file) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Says only how much there is to do. */
  private record Quiet(Console console) implements IngestListener {
    @Override
    public void started(int files) {
      console.say("reading " + files + (files == 1 ? " file" : " files"));
    }

    @Override
    public void ended(SourceFile file) {}

    @Override
    public void close() {}
  }
}
