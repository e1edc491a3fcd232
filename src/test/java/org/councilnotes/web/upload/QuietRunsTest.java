package org.councilnotes.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuietRunsTest {

  @Test
  void runIsAskedForOnceNothingArrives() throws InterruptedException {
    AtomicInteger arriving = new AtomicInteger(2);
    BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
    try (QuietRuns runs = new QuietRuns(() -> seen.add(arriving.get()), Duration.ZERO)) {
      QuietRuns.Arrival first = runs.arrive();
      QuietRuns.Arrival second = runs.arrive();
      runs.want();
      arriving.decrementAndGet();
      first.close();
      runs.want();
      arriving.decrementAndGet();
      second.close();

      assertThat(seen.take()).as("arriving at the time of the run").isZero();
      assertThat(seen).isEmpty();
    }
  }
}
