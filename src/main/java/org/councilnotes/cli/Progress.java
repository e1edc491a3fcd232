package org.councilnotes.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.councilnotes.ingest.IngestListener;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, with the rate and the time left; elsewhere a line now and then. */
final class Progress implements IngestListener {

  private static final DecimalFormat ONE_DIGIT =
      new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private @Nullable ProgressBar bar;

  /** The bar where people look on, else the lines. */
  static IngestListener on(Console console) {
    return isWatched() ? new Progress() : new ProgressLines(console, Clock.systemUTC());
  }

  /** Whether people look on. */
  @SuppressWarnings("SystemConsoleNull") // it does return null where input is closed
  static boolean isWatched() {
    return System.console() != null && System.console().isTerminal();
  }

  @Override
  public void started(int files) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Reading")
              .setInitialMax(files)
              .setUnit(" files", 1)
              .showSpeed(ONE_DIGIT)
              .build();
    } else {
      bar.maxHint(bar.getMax() + files);
    }
  }

  @Override
  public void ended(String path) {
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
}
