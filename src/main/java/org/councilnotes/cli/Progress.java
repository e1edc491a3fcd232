package org.councilnotes.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.search.SourceFile;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; a line a failure elsewhere. */
final class Progress implements IngestListener {

  private @Nullable ProgressBar bar;

  /** The bar where people look on, else nothing. */
  @SuppressWarnings("SystemConsoleNull") // it does return null where input is closed
  static IngestListener on(Console console) {
    boolean watched = System.console() != null && System.console().isTerminal();
    return watched ? new Progress() : new Quiet(console);
  }

  @Override
  public void started(int files) {
    if (files > 0) {
      bar = new ProgressBarBuilder().setTaskName("Reading").setInitialMax(files).build();
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
      if (files > 0) {
        console.say("reading " + files + " files");
      }
    }

    @Override
    public void ended(SourceFile file) {}

    @Override
    public void close() {}
  }
}
