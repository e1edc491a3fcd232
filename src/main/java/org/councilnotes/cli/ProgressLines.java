package org.councilnotes.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.Pace;
import org.councilnotes.ingest.PaceKeeper;

/** Says how much there is to do, and now and then how much is done: for a log. */
final class ProgressLines implements IngestListener {

  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final int SECONDS = 60;

  private final Console console;
  private final Clock clock;
  private final PaceKeeper pace;
  private Instant said = Instant.EPOCH;

  ProgressLines(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
    this.pace = new PaceKeeper(clock);
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
      pace.now()
          .filter(now -> now.read() < now.of())
          .map(ProgressLines::line)
          .ifPresent(console::say);
    }
  }

  @Override
  public void close() {
    pace.close();
  }

  /** Such as {@code read 120 of 300 files, 8.1/s, about 22 s left}. */
  static String line(Pace pace) {
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
