package org.councilnotes.ingest.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IngestProgressTest {

  private static final Instant START = Instant.parse("2026-11-29T20:00:00Z");

  private Instant now = START;
  private final IngestProgress progress =
      new IngestProgress(
          new Clock() {
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
          });

  @Test
  void lastRunIsThatWhichHadSomethingToRead() {
    progress.started(2);
    progress.ended("notes/a.pdf");
    now = START.plusSeconds(9);
    progress.close();
    now = START.plusSeconds(60);
    progress.close();

    assertThat(progress.now()).isEmpty();
    assertThat(progress.last())
        .hasValueSatisfying(
            last -> {
              assertThat(last.end()).isEqualTo(START.plusSeconds(9));
              assertThat(last.time()).hasSeconds(9);
              assertThat(last.files()).isEqualTo(1);
            });
  }

  @Test
  void beforeTheFirstRunThereIsNone() {
    progress.close();

    assertThat(progress.last()).isEmpty();
    assertThat(progress.failures()).isZero();
  }
}
