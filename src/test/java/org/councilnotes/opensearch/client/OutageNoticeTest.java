package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageNoticeTest {

  private final List<String> said = new ArrayList<>();
  private final OutageNotice notice = new OutageNotice(said::add);

  @Test
  void longWaitIsSaidOnceAndThatItIsOver() {
    for (int seconds = 0; seconds < 60; seconds++) {
      notice.waiting("no node answers", Duration.ofSeconds(seconds));
    }
    notice.answered();
    notice.answered();

    assertThat(said)
        .containsExactly("waiting: no node answers", "OpenSearch answers again: going on");
  }

  @Test
  void shortWaitIsNotWorthAWord() {
    notice.waiting("a node died", Duration.ofSeconds(1));
    notice.answered();

    assertThat(said).isEmpty();
  }
}
