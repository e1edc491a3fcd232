package org.councilnotes.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

  @Test
  void timeOfAChildIsCountedWhileItLivesAndWhenItHasEnded() throws Exception {
    Duration before = ProcessorTime.ofChildren();
    Process child = spinning();
    Duration living = before;
    while (living.minus(before).toMillis() < 300) {
      Thread.sleep(20);
      living = ProcessorTime.ofChildren();
    }
    child.destroyForcibly().waitFor();

    assertThat(ProcessorTime.ofChildren()).isGreaterThanOrEqualTo(living);
    assertThat(ProcessorTime.ofThis()).isPositive();
  }

  private static Process spinning() throws IOException {
    return new ProcessBuilder("sh", "-c", "while :; do :; done").start();
  }
}
