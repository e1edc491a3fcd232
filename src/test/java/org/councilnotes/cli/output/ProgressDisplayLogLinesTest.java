package org.councilnotes.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.councilnotes.ingest.progress.IngestProgress;
import org.junit.jupiter.api.Test;

class ProgressDisplayLogLinesTest {

  private final StringWriter said = new StringWriter();
  private final Ticking clock = new Ticking();
  private final ProgressDisplay.LogLines progress =
      new ProgressDisplay.LogLines(
          new Console(new PrintWriter(said), new PrintWriter(said, true)), clock);

  @Test
  void lineIsSaidNowAndThen() {
    progress.started(300);
    for (int i = 0; i < 130; i++) {
      clock.pass(Duration.ofMillis(250));
      progress.ended("notes/" + i);
    }
    progress.close();

    assertThat(said.toString().lines())
        .containsExactly("reading 300 files", "read 120 of 300 files, 4.0/s, about 45 s left");
  }

  @Test
  void moreFilesCountInTheSameRun() {
    progress.started(10);
    progress.started(1);
    clock.pass(Duration.ofMinutes(1));
    progress.ended("notes/a.pdf");

    assertThat(said.toString().lines())
        .containsExactly("reading 10 files", "reading 1 file", "read 1 of 11 files, 1.0/min");
  }

  @Test
  void longTimesAreSaidInMinutes() {
    assertThat(
            ProgressDisplay.LogLines.line(
                new IngestProgress.RunProgress(10, 100, Duration.ofMinutes(1))))
        .isEqualTo("read 10 of 100 files, 10.0/min, about 9 min left");
  }

  /** A clock that a test moves on. */
  private static final class Ticking extends Clock {
    private Instant now = Instant.parse("2026-11-24T22:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
