package org.councilnotes.cli.output;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.IngestProgress;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress: on a terminal a bar with rate and time left, elsewhere a line from time to time.
 */
public final class ProgressDisplay implements IngestListener {

  private static final DecimalFormat ONE_DIGIT =
      new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private @Nullable ProgressBar bar;

  /** A bar where the console is a terminal, else lines. */
  public static IngestListener on(Console console) {
    return isWatched() ? new ProgressDisplay() : new LogLines(console, Clock.systemUTC());
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

  /** Prints the number of files, and from time to time how many are done, for a log. */
  static final class LogLines implements IngestListener {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int SECONDS = 60;

    private final Console console;
    private final Clock clock;
    private final IngestProgress pace;
    private Instant said = Instant.EPOCH;

    LogLines(Console console, Clock clock) {
      this.console = console;
      this.clock = clock;
      this.pace = new IngestProgress(clock);
    }

    @Override
    public void started(int files) {
      console.say("reading " + files + (files == 1 ? " file" : " files"));
      pace.started(files);
      said = clock.instant();
    }

    @Override
    public void ended(String path) {
      pace.ended(path);
      if (Duration.between(said, clock.instant()).compareTo(SILENCE) >= 0) {
        said = clock.instant();
        pace.now().filter(now -> now.read() < now.of()).map(LogLines::line).ifPresent(console::say);
      }
    }

    @Override
    public void close() {
      pace.close();
    }

    /** Such as {@code read 120 of 300 files, 8.1/s, about 22 s left}. */
    static String line(IngestProgress.RunProgress pace) {
      double rate = pace.perSecond();
      String told =
          rate < 1
              ? String.format(Locale.ROOT, "%.1f/min", rate * SECONDS)
              : String.format(Locale.ROOT, "%.1f/s", rate);
      return "read %d of %d files, %s%s"
          .formatted(
              pace.read(),
              pace.of(),
              told,
              pace.left().map(left -> ", about " + rounded(left) + " left").orElse(""));
    }

    private static String rounded(Duration time) {
      return time.compareTo(Duration.ofMinutes(2)) < 0
          ? time.toSeconds() + " s"
          : time.plusSeconds(30).toMinutes() + " min";
    }
  }
}
